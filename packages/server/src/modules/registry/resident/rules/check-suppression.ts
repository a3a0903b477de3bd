/**
 * 異動入力の抑止 — an error stops a change that touches the person or the household, an alert tells
 * the clerk.
 *
 * @spec juki 3.1
 */
import type { Alert, RowChange } from '../model.ts';
import { refuse } from './suppression-refusals.ts';

/** 抑止 — as far as the rule looks at it. */
export interface StandingSuppression {
  readonly addresseeNumber: string;
  readonly householdNumber: string | null;
  readonly level: 'error' | 'alert';
  readonly endsOn: string | null;
}

export function checkSuppression(
  suppressions: readonly StandingSuppression[],
  rows: readonly RowChange[],
  today: string,
): Alert[] {
  const people = new Set(rows.map((row) => row.after.addresseeNumber));
  const households = new Set(
    rows.flatMap(({ before, after }) => [
      after.householdNumber,
      ...(before ? [before.householdNumber] : []),
    ]),
  );
  const touched = suppressions.filter(({ addresseeNumber, householdNumber }) =>
    householdNumber === null ? people.has(addresseeNumber) : households.has(householdNumber),
  );
  const stopping = touched.find((one) => one.level === 'error');
  if (stopping) {
    throw refuse('resident.suppression.stands', { number: stopping.addresseeNumber });
  }
  return [...new Map(touched.map((one) => [one.addresseeNumber, alertOf(one, today)])).values()];
}

function alertOf({ addresseeNumber, endsOn }: StandingSuppression, today: string): Alert {
  const isOver = endsOn !== null && endsOn < today;
  const over = isOver ? '抑止の終了日を過ぎています。続けるか解除するかも確かめてください。' : '';
  return {
    code: 'resident.suppression.alert',
    message: `宛名番号 ${addresseeNumber} の方は抑止対象です。異動してよいか確かめてください。${over}`,
  };
}
