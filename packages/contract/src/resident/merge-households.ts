/** 世帯合併 — all of one household enter another at the same address. @spec juki 4.1.4.1 */
import { z } from 'zod';

import { moversInput } from './household-members.ts';
import { notificationFields, requiredText } from './inputs.ts';

export const mergeHouseholdsInput = z.strictObject({
  ...notificationFields,
  /** 合併後の世帯 — the household that stays. */
  householdNumber: requiredText('世帯番号', 15),
  /** 消滅する世帯の全員 — with the relationship to the head of the household that stays. */
  members: moversInput,
});
export type MergeHouseholdsInput = z.output<typeof mergeHouseholdsInput>;
