/**
 * 世帯主変更 — another member becomes head; every relationship is given anew.
 *
 * @spec juki 4.1.4.2
 */
import { z } from 'zod';

import { moversInput } from './household-members.ts';
import { notificationFields, requiredText } from './inputs.ts';

export const changeHeadInput = z.strictObject({
  ...notificationFields,
  householdNumber: requiredText('世帯番号', 15),
  /** 世帯の全員 — each with the relationship to the new head. */
  members: moversInput,
});
export type ChangeHeadInput = z.output<typeof changeHeadInput>;
