/**
 * 仮登録の手順 — approve, return, withdraw; each bound to the version that was looked at.
 *
 * @spec juki 4.0.8
 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeSummary, changeRoutes } from '@yakuba/contract/resident';
import { useMemo } from 'react';

import { call } from '../../../api/client.ts';
import { submissionKeys } from '../../../api/submission-key.ts';
import { CHANGES_KEY } from './change-query.ts';

type SimpleStep = 'approveChange' | 'withdrawChange';

/** One step of a change; pressed again after a lost answer it is the same submission. */
export function useChangeStep(step: SimpleStep, { id, version }: ChangeSummary) {
  const reload = useReloadChanges();
  const keys = useMemo(() => submissionKeys(), []);
  return useMutation({
    mutationFn: async (): Promise<void> => {
      const idempotencyKey = keys.keyFor({ id, version });
      const input = { params: { id }, body: { version } };
      await (step === 'approveChange'
        ? call(changeRoutes.approveChange, input, { idempotencyKey })
        : call(changeRoutes.withdrawChange, input, { idempotencyKey }));
    },
    onSuccess: () => {
      keys.finish();
      return reload();
    },
  });
}

/** Asks anew for everything that a step may have changed. */
export function useReloadChanges(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: ['resident', 'record'] });
    await client.invalidateQueries({ queryKey: CHANGES_KEY });
  };
}
