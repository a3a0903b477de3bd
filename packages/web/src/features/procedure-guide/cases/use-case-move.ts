/** 案件を動かす — take, hand over, finish, stop; afterwards the case is read anew. */
import { useQueryClient } from '@tanstack/react-query';
import { type CaseDetail, caseRoutes } from '@yakuba/contract/procedure-guide';
import { useMemo, useState } from 'react';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { submissionKeys } from '../../../api/submission-key.ts';

export interface CaseMoves {
  readonly isBusy: boolean;
  readonly failure: ApiProblem | null;
  /** What was done, in words. */
  readonly said: string | null;
  take(): Promise<void>;
  handOver(desk: string, note: string): Promise<void>;
  finish(ordinal: number, title: string): Promise<void>;
  stop(reason: string): Promise<void>;
}

export function useCaseMove({ id, desk: here }: CaseDetail): CaseMoves {
  const client = useQueryClient();
  const keys = useMemo(() => submissionKeys(), []);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  async function move(what: string, words: string, send: (key: string) => Promise<unknown>) {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    setSaid(null);
    try {
      await send(keys.keyFor({ id, what }));
      keys.finish();
      setSaid(words);
    } catch (thrown) {
      setFailure(asProblem(thrown));
    }
    await client.invalidateQueries({ queryKey: ['procedure-guide'] });
    setBusy(false);
  }
  const params = { id };
  return {
    isBusy,
    failure,
    said,
    take: () =>
      move('take', '案件を受け取りました', (idempotencyKey) =>
        call(caseRoutes.takeCase, { params }, { idempotencyKey }),
      ),
    handOver: (desk, note) =>
      move(`${desk} ${note}`, `${desk}へ引き継ぎました`, (idempotencyKey) => {
        const body = { desk, note: note || null };
        return call(caseRoutes.handOverCase, { params, body }, { idempotencyKey });
      }),
    finish: (ordinal, title) =>
      move(`${here} ${ordinal}`, `「${title}」を済にしました`, (idempotencyKey) =>
        call(caseRoutes.finishPart, { params: { id, ordinal } }, { idempotencyKey }),
      ),
    stop: (reason) =>
      move(reason, '案件を中止しました', (idempotencyKey) =>
        call(caseRoutes.stopCase, { params, body: { reason } }, { idempotencyKey }),
      ),
  };
}
