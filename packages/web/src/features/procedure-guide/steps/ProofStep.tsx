/**
 * 本人確認 — the clerk looks at the documents once, for all procedures; then everything is sent in.
 */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { getChecklist, recordDocumentProof } from '@yakuba/contract/identity-proof';
import { caseRoutes, type GuideAnswer } from '@yakuba/contract/procedure-guide';
import { type ReactElement, useMemo, useState } from 'react';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { submissionKeys } from '../../../api/submission-key.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { StepProps } from '../GuidePage.tsx';
import { type Guiding, guiding } from '../guiding.ts';
import { type SeenDocument, SeenDocuments } from '../parts/SeenDocuments.tsx';
import { StepFrame } from '../parts/StepFrame.tsx';
import { guideQuery, useGuideMoves } from '../use-guiding.ts';

export function ProofStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  const { data, error, refetch } = useQuery(guideQuery(held.guide));
  return data ? (
    <Proof held={held} answer={data} onBack={() => moves.go('reading')} />
  ) : (
    <StepFrame title="本人確認" onBack={() => moves.go('reading')}>
      {error ? <ProblemNotice thrown={error} onRetry={refetch} /> : <Skeleton lines={5} />}
    </StepFrame>
  );
}

interface ProofProps extends StepProps {
  answer: GuideAnswer;
  onBack: () => void;
}

function Proof({ held, answer, onBack }: ProofProps): ReactElement {
  const procedureCode = answer.proof?.procedureCode ?? '';
  const [seen, setSeen] = useState<readonly SeenDocument[]>([]);
  const { isBusy, failure, submit } = useSubmission(held, procedureCode);
  const checklist = useQuery({
    queryKey: ['identity-proof', 'checklist', procedureCode],
    queryFn: ({ signal }) => call(getChecklist, { query: { procedureCode } }, { signal }),
    enabled: procedureCode !== '',
    staleTime: 600_000,
  });
  const count = answer.procedures.filter(({ changeKind }) => changeKind === null).length;
  const applicant = answer.people.find(({ key }) => key === held.guide.applicant);
  return (
    <StepFrame
      title="本人確認（職員が記録します）"
      lead={`${applicant?.fullName ?? '届出人'} さん　一度の確認で、すべての手続に使います。`}
      failure={failure}
      onBack={onBack}
      next={{
        label: count === 0 ? '受付を終える' : `${count}件の手続をまとめて提出する`,
        busy: isBusy && '提出しています',
        run: () => void submit(seen),
      }}
    >
      {held.isProved ? (
        <Notice kind="success" title="本人確認は記録済みです" />
      ) : (
        <>
          <p className="text-std-20N-150">求める確認：{answer.proof?.sentence}</p>
          {checklist.isError ? <ProblemNotice thrown={checklist.error} /> : null}
          {checklist.isPending ? <Skeleton lines={4} /> : null}
          {checklist.data ? (
            <SeenDocuments documents={checklist.data.documents} seen={seen} onChange={setSeen} />
          ) : null}
        </>
      )}
    </StepFrame>
  );
}

function useSubmission(held: Guiding, procedureCode: string) {
  const navigate = useNavigate();
  const keys = useMemo(() => ({ proof: submissionKeys(), submission: submissionKeys() }), []);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const { guide, caseId, version } = held;
  async function prove(documents: readonly SeenDocument[]): Promise<void> {
    const { applicant } = guide;
    const isSelf = applicant !== null && guide.concerned.includes(applicant);
    const body = {
      reference: `case-${caseId}`,
      procedureCode,
      addresseeNumber: applicant !== null && /^\d/.test(applicant) ? applicant : null,
      person: isSelf ? ('self' as const) : ('household-member' as const),
      documents: documents.map((one) => ({ ...one, seenPoints: [...one.seenPoints] })),
    };
    await call(recordDocumentProof, { body }, { idempotencyKey: keys.proof.keyFor(body) });
  }
  async function submit(documents: readonly SeenDocument[]): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      if (!held.isProved) await prove(documents);
      guiding.set({ ...held, isProved: true });
      const body = { version, guide, isConfirmed: true } as const;
      const submitted = await call(
        caseRoutes.submitCase,
        { params: { id: caseId }, body },
        { idempotencyKey: keys.submission.keyFor(body) },
      );
      guiding.set({ ...held, isProved: true, submitted, step: 'finished' });
      void navigate({ to: '/guide', search: { step: 'finished' } });
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  }
  return { isBusy, failure, submit };
}
