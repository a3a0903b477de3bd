/**
 * 日計の締め — the totals of a day are kept for ever, once; days are closed in their order. What is
 * booked afterwards is of the next day.
 */
import { type ClosingAnswer, paymentRoutes, type Total } from '@yakuba/contract/payment';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { cashYenOf, netYenOf, totalsOf } from '../queries/daily-totals.ts';
import { refuse } from '../refusals.ts';

const { params, body } = paymentRoutes.closeDay;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly totals: readonly Total[];
  readonly isClosed: boolean;
  readonly earlierOpen: string | null;
}

interface Decision extends ClosingAnswer {
  readonly totals: readonly Total[];
  readonly given: Input;
}

export const closeDay = defineAct<Input, Loaded, Decision, ClosingAnswer>({
  name: 'payment:close_day',
  title: '日計の締め',
  legalBasis: '財務規則（会計管理者への引継ぎ）',
  permission: 'payment:close_day',
  input,
  idempotency: 'required',
  load: async (tx, { day }, { municipalityCode }) => {
    const lockName = `payment-day/${municipalityCode}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    const [totals, closed, [open]] = await Promise.all([
      totalsOf(tx, municipalityCode, day),
      tx`select 1 from payment.closing
        where municipality_code = ${municipalityCode} and day = ${day}`,
      tx<{ day: string }[]>`
        select e.business_on as day from payment.entry e
        where e.municipality_code = ${municipalityCode} and e.business_on < ${day}
          and not exists (select from payment.closing c
            where c.municipality_code = e.municipality_code and c.day = e.business_on)
        order by e.business_on limit 1`,
    ]);
    return { totals, isClosed: closed.length > 0, earlierOpen: open?.day ?? null };
  },
  decide: ({ totals, isClosed, earlierOpen }, given, { today }) => {
    const { day, countedCashYen } = given;
    if (day > today) throw refuse('payment.closing.future', {}, 'day');
    if (isClosed) throw refuse('payment.closing.closed_already');
    if (earlierOpen !== null) throw refuse('payment.closing.earlier_open', { day: earlierOpen });
    const cashYen = cashYenOf(totals);
    const cashDifferenceYen = countedCashYen - cashYen;
    return { day, netYen: netYenOf(totals), cashYen, cashDifferenceYen, totals, given };
  },
  save: async (tx, { day, totals, netYen, cashYen, given }, { municipalityCode, actor, now }) => {
    await tx`insert into payment.closing
      (municipality_code, day, totals, net_yen, cash_yen, counted_cash_yen, note, closed_at,
        staff_id)
      values (${municipalityCode}, ${day}, ${tx.json(totals as never)}, ${netYen}, ${cashYen},
        ${given.countedCashYen}, ${given.note}, ${now.toISOString()}, ${actor.id})`;
  },
  record: ({ day, netYen, cashYen, cashDifferenceYen }) => ({
    events: [
      {
        type: 'DayClosed',
        subject: `payment-day:${day}`,
        effectiveOn: day,
        payload: { day, netYen, cashYen, cashDifferenceYen },
      },
    ],
    subjects: [],
  }),
  answer: ({ day, netYen, cashYen, cashDifferenceYen }) => ({
    day,
    netYen,
    cashYen,
    cashDifferenceYen,
  }),
});
