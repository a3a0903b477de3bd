/** 要る手続 — the complete list for this household: why, where, what to bring, what it costs. */
import { useQuery } from '@tanstack/react-query';
import type { GuideAnswer, GuidedProcedure } from '@yakuba/contract/procedure-guide';
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { feeWords } from '../fee-words.ts';
import type { StepProps } from '../GuidePage.tsx';
import { StepFrame } from '../parts/StepFrame.tsx';
import { guideQuery, useGuideMoves } from '../use-guiding.ts';

export function ProceduresStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  const { data, error, refetch } = useQuery(guideQuery(held.guide));
  const count = data?.procedures.length ?? 0;
  const desks = [...new Set(data?.procedures.map(({ desk }) => desk) ?? [])];
  return (
    <StepFrame
      title={data ? `要る手続は、${count}件です` : '要る手続を調べています'}
      lead={
        data
          ? `${desks.length}か所の窓口の手続ですが、ここで一度にまとめて届け出ることができます。`
          : undefined
      }
      failure={moves.failure}
      onBack={() => moves.go('questions')}
      {...(data && count > 0
        ? { next: { label: '次へ', busy: false as const, run: () => moves.go('writing') } }
        : {})}
    >
      {error ? <ProblemNotice thrown={error} onRetry={refetch} /> : null}
      {data || error ? null : <Skeleton lines={6} />}
      {data?.alerts.map(({ code, message }) => (
        <Notice key={`${code} ${message}`} kind="warning" title={message} />
      ))}
      {data ? <Unasked data={data} /> : null}
      <ol className="grid gap-4 lg:grid-cols-2">
        {data?.procedures.map((procedure) => (
          <li key={procedure.procedureCode}>
            <ProcedureCard procedure={procedure} people={data.people} />
          </li>
        ))}
      </ol>
    </StepFrame>
  );
}

function Unasked({ data }: { data: GuideAnswer }): ReactElement | null {
  const titles = [...new Set(data.questions.map(({ title }) => title))];
  if (titles.length === 0) return null;
  return (
    <Notice kind="warning" title="答えていない質問があります">
      <p>{titles.join('、')}　——　戻って答えると、要る手続が変わることがあります。</p>
    </Notice>
  );
}

interface ProcedureCardProps {
  procedure: GuidedProcedure;
  people: GuideAnswer['people'];
}

function ProcedureCard({ procedure, people }: ProcedureCardProps): ReactElement {
  const { title, desk, reasons, subjects, brings, feeYen } = procedure;
  const names = people.filter(({ key }) => subjects.includes(key)).map(({ fullName }) => fullName);
  const needed = brings.filter(({ isRequired }) => isRequired);
  const sometimes = brings.filter(({ isRequired }) => !isRequired);
  return (
    <article className="h-full rounded-12 border-2 border-solid-gray-300 p-5">
      <h2 className="text-std-22B-150">{title}</h2>
      <p className="mt-1 text-std-18N-160">{reasons.join('、')}</p>
      <dl className="mt-3 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-std-18N-160">
        <dt className={term}>対象</dt>
        <dd>{names.join('、')}</dd>
        <dt className={term}>窓口</dt>
        <dd>{desk}</dd>
        <dt className={term}>持ち物</dt>
        <dd>
          {needed.length === 0 ? 'なし' : needed.map((one) => one.title).join('、')}
          {sometimes.map((one) => (
            <span key={one.title} className="block text-std-16N-170 text-solid-gray-700">
              {one.condition ? `${one.condition}：` : ''}
              {one.title}
            </span>
          ))}
        </dd>
        <dt className={term}>手数料</dt>
        <dd>{feeWords(feeYen)}</dd>
      </dl>
    </article>
  );
}

const term = 'text-solid-gray-700';
