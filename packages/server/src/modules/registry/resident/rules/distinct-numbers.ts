/** 番号の重複 — two people of one change may not bear the same number. */
import type { RowChange } from '../model.ts';
import { refuse } from '../refusals.ts';

export function distinctNumbers(changes: readonly RowChange[], path: string): void {
  for (const item of ['individualNumber', 'residentRecordCode'] as const) {
    const numbers = changes.flatMap((change) => change.after[item] ?? []);
    if (new Set(numbers).size < numbers.length) {
      throw refuse('resident.person.same_number_twice', {}, path);
    }
  }
}
