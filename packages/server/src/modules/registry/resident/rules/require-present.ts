/**
 * 異動者の確認 — the people chosen for a change are residents now, each chosen once.
 *
 * @spec juki 4.0.1
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { RegisterState } from '../model.ts';
import { refuse } from '../refusals.ts';

/** The newest row of each, in the order given. `paths` stand beside the numbers. */
export function requirePresent(
  state: RegisterState,
  numbers: readonly string[],
  pathOf: (index: number) => string,
): ResidentRecord[] {
  return requireKnown(state, numbers, pathOf).map((record, index) => {
    if (!record.isClosed) return record;
    throw refuse('resident.person.closed', { number: record.addresseeNumber }, pathOf(index));
  });
}

/** The same of people whose record may be closed. */
export function requireKnown(
  state: RegisterState,
  numbers: readonly string[],
  pathOf: (index: number) => string,
): ResidentRecord[] {
  return numbers.map((number, index) => {
    if (numbers.indexOf(number) < index) {
      throw refuse('resident.person.twice', { number }, pathOf(index));
    }
    const record = state.residents.get(number);
    if (record) return record;
    throw refuse('resident.person.not_found', { number }, pathOf(index));
  });
}
