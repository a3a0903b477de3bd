/**
 * パスワードの初期化 — a temporary password, to be changed at the next sign-in; on request the
 * second factor is cleared too, and any waiting time ends.
 *
 * @spec juki 10.3
 */
import { passwordResetSchema } from '@yakuba/contract/staff';

import { defineAct } from '#platform/act';
import {
  clearSecondFactor,
  hashPassword,
  passwordProblem,
  setPassword,
  unlockAccount,
} from '#platform/identity';

import { findAccount } from '../queries/find-account.ts';
import { refuse } from '../refusals.ts';
import { checkNotOwn } from '../rules.ts';

export const resetPassword = defineAct({
  name: 'staff:reset_password',
  title: 'パスワードの初期化',
  legalBasis: '住民記録システム標準仕様書10.3',
  permission: 'staff:manage_staff',
  input: passwordResetSchema,
  idempotency: 'required',
  load: async (tx, { accountId, password }, { municipalityCode }) => {
    const [account, passwordHash] = await Promise.all([
      findAccount(tx, municipalityCode, accountId),
      hashPassword(password),
    ]);
    return { account, passwordHash };
  },
  decide: ({ account, passwordHash }, { accountId, password, clearsSecondFactor }, { actor }) => {
    if (!account) throw refuse('staff.member.unknown', {}, 'accountId');
    checkNotOwn(accountId, actor.id);
    const problem = passwordProblem(password, accountId);
    if (problem) throw refuse('staff.member.password', { problem }, 'password');
    return { accountId, passwordHash, clearsSecondFactor };
  },
  save: async (tx, decision, { municipalityCode, now }) => {
    const { accountId, passwordHash, clearsSecondFactor } = decision;
    const account = { municipalityCode, accountId };
    await setPassword(tx, { ...account, passwordHash, mustChangePassword: true, now });
    await unlockAccount(tx, account);
    if (clearsSecondFactor) await clearSecondFactor(tx, account);
  },
  record: ({ accountId, clearsSecondFactor }) => ({
    events: [
      {
        type: 'PasswordReset',
        subject: `staff:${accountId}`,
        payload: { accountId, clearsSecondFactor },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
