/**
 * 案内を進める — keeps what was answered with the case, then turns the page.
 */
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  caseRoutes,
  type GuideAnswer,
  type GuideInput,
  procedureGuideRoutes,
} from '@yakuba/contract/procedure-guide';
import { useMemo, useState } from 'react';

import { type ApiProblem, asProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { submissionKeys } from '../../api/submission-key.ts';
import type { GuideStep } from './guide-steps.ts';
import { type Guiding, guiding } from './guiding.ts';

/** 案内の照会 — the same answers make the same guide; it is asked for once. */
export function guideQuery(guide: GuideInput) {
  return queryOptions({
    queryKey: ['procedure-guide', 'guide', guide],
    queryFn: ({ signal }) =>
      call(procedureGuideRoutes.guideProcedures, { body: guide }, { signal }),
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
}

export interface GuideMoves {
  readonly isBusy: boolean;
  readonly failure: ApiProblem | null;
  /** 次へ — what has changed is kept first; stays where it is when that fails. */
  keepAndGo(step: GuideStep, change?: Partial<Guiding>): Promise<void>;
  /** Turns the page; nothing has changed. */
  go(step: GuideStep): void;
  /** The guide for these answers, with its failure shown here. */
  ask(guide: GuideInput): Promise<GuideAnswer | null>;
}

export function useGuideMoves(held: Guiding): GuideMoves {
  const navigate = useNavigate();
  const client = useQueryClient();
  const keys = useMemo(() => submissionKeys(), []);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    if (isBusy) return null;
    setBusy(true);
    setFailure(null);
    try {
      return await work();
    } catch (thrown) {
      setFailure(asProblem(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  }
  const show = (next: Guiding) => {
    guiding.set(next);
    void navigate({ to: '/guide', search: { step: next.step } });
  };
  return {
    isBusy,
    failure,
    go: (step) => show({ ...held, step }),
    ask: (guide) => attempt(() => client.fetchQuery(guideQuery(guide))),
    async keepAndGo(step, change = {}) {
      const next: Guiding = { ...held, ...change, step };
      await attempt(async () => {
        const { version, guide, changeId } = next;
        const body = { version, guide, changeId };
        const kept = await call(
          caseRoutes.keepGuide,
          { params: { id: next.caseId }, body },
          { idempotencyKey: keys.keyFor(body) },
        );
        show({ ...next, version: kept.version });
      });
    },
  };
}
