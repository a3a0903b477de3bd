/** 待ち時間の解除 — lets an account that failed too often try again at once. */
import { accountIdSchema } from '@yakuba/contract/staff';
import { z } from 'zod';

import { defineAct } from '#platform/act';
import { unlockAccount as unlock } from '#platform/identity';

import { findAccount } from '../queries/find-account.ts';
import { refuse } from '../refusals.ts';

export const unlockAccount = defineAct({
  name: 'staff:unlock_account',
  title: 'サインインの待ち時間の解除',
  legalBasis: '住民記録システム標準仕様書10.3',
  permission: 'staff:manage_staff',
  input: z.object({ accountId: accountIdSchema }),
  idempotency: 'required',
  load: (tx, { accountId }, { municipalityCode }) => findAccount(tx, municipalityCode, accountId),
  decide: (account) => {
    if (!account) throw refuse('staff.member.unknown', {}, 'accountId');
    return { accountId: account.accountId };
  },
  save: async (tx, { accountId }, { municipalityCode }) => {
    await unlock(tx, { municipalityCode, accountId });
  },
  record: ({ accountId }) => ({
    events: [{ type: 'AccountUnlocked', subject: `staff:${accountId}`, payload: { accountId } }],
    subjects: [],
  }),
  answer: () => ({}),
});
