/** 世帯変更 — part of a household enters another at the same address. @spec juki 4.1.4.1 */
import { z } from 'zod';

import { moversInput, remainingInput } from './household-members.ts';
import { notificationFields, requiredText } from './inputs.ts';

export const changeHouseholdInput = z.strictObject({
  ...notificationFields,
  /** 異動先世帯 */
  householdNumber: requiredText('世帯番号', 15),
  members: moversInput,
  remaining: remainingInput,
});
export type ChangeHouseholdInput = z.output<typeof changeHouseholdInput>;
