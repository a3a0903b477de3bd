/**
 * 職権修正 — items of a record are put right, for one of the reasons of 1.2.2.
 *
 * @spec juki 4.2.3.1
 * @spec juki 4.2.3.2
 * @spec juki 1.1.7
 */
import { z } from 'zod';

import { authorityFields } from './authority.ts';
import { correctedPeopleInput } from './correction.ts';

/** 修正の事由 that this act bears; each admits its own items. */
export const correctionReasons = [
  'correction_by_authority',
  'minor_correction',
  'former_name_entry',
  'former_name_change',
  'former_name_deletion',
  'common_name_entry',
  'common_name_deletion',
  'individual_number_entry',
  'individual_number_change',
  'individual_number_correction',
  'record_code_entry',
  'record_code_change',
  'recompilation_entry',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export const correctByAuthorityInput = z.strictObject({
  ...authorityFields,
  reason: z.enum(correctionReasons),
  people: correctedPeopleInput,
});
export type CorrectByAuthorityInput = z.output<typeof correctByAuthorityInput>;
