/** 利用停止・再開 — a suspended account is signed out at once and refused like an unknown one. */
import { suspensionSchema } from '@yakuba/contract/staff';

import { defineAct } from '#platform/act';
import { setAccountSuspended } from '#platform/identity';

import { findAccount } from '../queries/find-account.ts';
import { refuse } from '../refusals.ts';
import { checkNotOwn } from '../rules.ts';

export const suspendAccount = defineAct({
  name: 'staff:suspend_account',
  title: 'アカウントの利用停止・再開',
  legalBasis: '住民記録システム標準仕様書10.3',
  permission: 'staff:manage_staff',
  input: suspensionSchema,
  idempotency: 'required',
  load: (tx, { accountId }, { municipalityCode }) => findAccount(tx, municipalityCode, accountId),
  decide: (account, input, { actor }) => {
    if (!account) throw refuse('staff.member.unknown', {}, 'accountId');
    checkNotOwn(input.accountId, actor.id);
    return input;
  },
  save: (tx, { accountId, isSuspended }, { municipalityCode, now }) =>
    setAccountSuspended(tx, { municipalityCode, accountId, isSuspended, now }),
  record: ({ accountId, isSuspended }) => ({
    events: [
      {
        type: isSuspended ? 'AccountSuspended' : 'AccountResumed',
        subject: `staff:${accountId}`,
        payload: { accountId },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
