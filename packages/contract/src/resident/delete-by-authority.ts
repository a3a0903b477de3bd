/**
 * 職権消除 — records are closed without a notification.
 *
 * @spec juki 4.2.2.2
 * @spec juki 4.5.6
 */
import { z } from 'zod';

import { authorityFields } from './authority.ts';
import { remainingInput } from './household-members.ts';
import { numberInput } from './inputs.ts';

/** 消除の事由 that this act bears. */
export const deletionReasons = [
  'deletion_by_authority',
  'deletion_naturalisation',
  'deletion_nationality_loss',
] as const;

export const deleteByAuthorityInput = z.strictObject({
  ...authorityFields,
  reason: z.enum(deletionReasons),
  addresseeNumbers: z
    .array(numberInput)
    .min(1, '消除する方を1人以上選んでください。')
    .max(30, '一度に消除できるのは30人までです。'),
  remaining: remainingInput,
});
export type DeleteByAuthorityInput = z.output<typeof deleteByAuthorityInput>;
