/** 異動日と住民となった日 — nobody moves before becoming a resident. */
import type { ResidentRecord, UncertainDateInput } from '@yakuba/contract/resident';

import { refuse } from '../refusals.ts';
import { isBefore } from './check-dates.ts';

export function requireSinceResident(
  records: readonly ResidentRecord[],
  effectiveOn: UncertainDateInput,
  path: string,
): void {
  const later = records.find((record) =>
    isBefore(effectiveOn, {
      on: record.becameResidentOn,
      notation: record.becameResidentOnNotation,
    }),
  );
  if (!later) return;
  throw refuse('resident.date.before_resident', { number: later.addresseeNumber }, path);
}
