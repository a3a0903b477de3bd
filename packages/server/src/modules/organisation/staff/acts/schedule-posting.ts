/**
 * 所属の予定 — the section from a day on, and the day from which the account is refused; both may
 * lie ahead and come into force by date alone.
 *
 * @spec juki 10.3
 */
import { postingSchema } from '@yakuba/contract/staff';

import { defineAct } from '#platform/act';
import { scheduleService } from '#platform/identity';

import { findAccount } from '../queries/find-account.ts';
import { refuse } from '../refusals.ts';
import { checkNotOwn, checkSpan } from '../rules.ts';
import { addPosting } from '../store.ts';

export const schedulePosting = defineAct({
  name: 'staff:schedule_posting',
  title: '所属・利用期間の予定',
  legalBasis: '住民記録システム標準仕様書10.3',
  permission: 'staff:manage_staff',
  input: postingSchema,
  idempotency: 'required',
  load: (tx, { accountId }, { municipalityCode }) => findAccount(tx, municipalityCode, accountId),
  decide: (account, input, { actor }) => {
    if (!account) throw refuse('staff.member.unknown', {}, 'accountId');
    checkNotOwn(input.accountId, actor.id);
    checkSpan({ validFrom: account.serviceFrom, validUntil: input.serviceUntil });
    return input;
  },
  save: async (tx, { accountId, section, validFrom, serviceUntil }, context) => {
    const { municipalityCode, now } = context;
    await addPosting(tx, { municipalityCode, accountId, section, validFrom }, now);
    await scheduleService(tx, { municipalityCode, accountId, serviceUntil });
  },
  record: ({ accountId, section, validFrom, serviceUntil }) => ({
    events: [
      {
        type: 'PostingScheduled',
        subject: `staff:${accountId}`,
        effectiveOn: validFrom,
        payload: { accountId, section, validFrom, serviceUntil },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
