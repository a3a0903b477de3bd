/**
 * 転入届 — done in the resident register by its own act, filled in from the file and the answers;
 * once it is decided the household comes back, and nothing is asked again.
 */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changeRoutes, changeStatuses, viewRoutes } from '@yakuba/contract/resident';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { freshKey } from '../../../api/submission-key.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { wayBack } from '../../../app/way-back.ts';
import type { StepProps } from '../GuidePage.tsx';
import { type Guiding, guiding } from '../guiding.ts';
import { movingInDraft } from '../moving-in-draft.ts';
import { StepFrame } from '../parts/StepFrame.tsx';
import { TouchButton } from '../parts/TouchButton.tsx';
import { matchPeople, rekeyAsked, rekeyGuide } from '../rekey.ts';
import { useGuideMoves } from '../use-guiding.ts';

export function RegisterStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  const { changeId } = held;
  return (
    <StepFrame
      title="転入届を、住民記録に届け出ます"
      lead="ここからは職員が操作します。少しお待ちください。"
      failure={moves.failure}
      onBack={() => moves.go('writing')}
    >
      {changeId === null ? <Draft held={held} /> : <Decision held={held} changeId={changeId} />}
    </StepFrame>
  );
}

function Draft({ held }: StepProps): ReactElement {
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  async function draft(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const { guide, machiAzaCode } = held;
      const input = movingInDraft({ guide, machiAzaCode, today: todayInJapan(new Date()) });
      const body = { kind: 'accept-moving-in', input, isSubmitted: false } as const;
      const { id } = await call(changeRoutes.draftChange, { body }, { idempotencyKey: freshKey() });
      guiding.set({ ...held, changeId: id });
      openChange(id, navigate);
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <p className="max-w-[44rem] text-std-20N-150">
        読み取った内容と書いていただいた内容を、転入届の画面に移します。書き直すことはありません。
      </p>
      {failure ? <ProblemNotice thrown={failure} /> : null}
      <div>
        <TouchButton kind="primary" busy={isBusy && '移しています'} onClick={() => void draft()}>
          届出の画面で確かめて、決裁へ回す
        </TouchButton>
      </div>
    </>
  );
}

function openChange(id: string, navigate: ReturnType<typeof useNavigate>): void {
  wayBack.set({ label: 'かんたん窓口へ戻る', to: '/guide' });
  void navigate({ to: '/changes/$id/revise', params: { id }, search: { step: 'check' } });
}

function Decision({ held, changeId }: StepProps & { changeId: string }): ReactElement {
  const navigate = useNavigate();
  const moves = useGuideMoves(held);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const asked = useQuery({
    queryKey: ['resident', 'changes', 'guide', changeId],
    queryFn: ({ signal }) => call(changeRoutes.getChange, { params: { id: changeId } }, { signal }),
  });
  if (asked.isError) return <ProblemNotice thrown={asked.error} onRetry={asked.refetch} />;
  const status = asked.data?.change.status ?? null;
  const isOpen = status === 'draft' || status === 'returned';
  async function read(): Promise<void> {
    setFailure(null);
    const next = await settle(held, asked.data?.change.subjects[0] ?? '').catch((thrown) => {
      setFailure(asProblem(thrown));
      return null;
    });
    if (next === 'unmatched') setFailure(unmatched());
    else if (next) await moves.keepAndGo('reading', next);
  }
  return (
    <>
      <p role="status" className="text-std-22B-150">
        転入届：{status === null ? '確かめています' : changeStatuses[status]}
      </p>
      <p className="text-std-20N-150 empty:hidden">{status ? advice[status] : null}</p>
      {failure ? <ProblemNotice thrown={failure} /> : null}
      <div className="flex flex-wrap gap-4">
        {isOpen ? (
          <TouchButton kind="primary" onClick={() => openChange(changeId, navigate)}>
            届出の画面で確かめて、決裁へ回す
          </TouchButton>
        ) : null}
        {status === 'approved' ? (
          <TouchButton
            kind="primary"
            busy={moves.isBusy && '読み込んでいます'}
            onClick={() => void read()}
          >
            登録された世帯を読み込んで、次へ
          </TouchButton>
        ) : (
          <TouchButton
            busy={asked.isFetching && '確かめています'}
            onClick={() => void asked.refetch()}
          >
            状態を確かめる
          </TouchButton>
        )}
        {status === 'withdrawn' ? (
          <TouchButton onClick={() => guiding.set({ ...held, changeId: null })}>
            転入届を作り直す
          </TouchButton>
        ) : null}
      </div>
    </>
  );
}

const advice: Partial<Record<keyof typeof changeStatuses, string>> = {
  submitted: '決裁者が確かめると、次へ進めます。決裁が済んだら「状態を確かめる」を押してください。',
  withdrawn: 'この転入届は取り下げられました。',
};

/** 世帯の読込み — everything that was answered, under the numbers that the register gave. */
async function settle(
  held: Guiding,
  addresseeNumber: string,
): Promise<Partial<Guiding> | 'unmatched'> {
  const asked = { params: { addresseeNumber }, query: {} };
  const { household } = await call(viewRoutes.getResidentRecord, asked);
  const { householdNumber, members } = household;
  const numbers = matchPeople(held.guide, members);
  if (numbers === null) return 'unmatched';
  return {
    guide: rekeyGuide(held.guide, numbers, householdNumber),
    asked: rekeyAsked(held.asked, numbers),
  };
}

function unmatched(): ApiProblem {
  const problem = asProblem(null);
  return Object.assign(problem, {
    title: '読み取った人と登録された人が一致しません',
    detail:
      '転入届の画面で氏名か生年月日が直されたか、人数が変わりました。' +
      '「職員の画面へ」から案内を始め直し、登録された世帯を選んでください。',
  });
}
