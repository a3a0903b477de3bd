/** 世帯分離 — part of a household becomes a household of its own. @spec juki 4.1.4.1 */
import { z } from 'zod';

import { moversInput, remainingInput } from './household-members.ts';
import { notificationFields } from './inputs.ts';

export const separateHouseholdInput = z.strictObject({
  ...notificationFields,
  /** 新世帯をつくる者 — with the relationship to the head of the new household. */
  members: moversInput,
  remaining: remainingInput,
});
export type SeparateHouseholdInput = z.output<typeof separateHouseholdInput>;
