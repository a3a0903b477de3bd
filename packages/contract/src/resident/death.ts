/**
 * 死亡・失踪 — what is entered of a death or an adjudication of disappearance.
 *
 * @spec juki 4.2.2.1
 * @spec juki 4.2.2.2
 */
import { z } from 'zod';

import { remainingInput } from './household-members.ts';
import { notificationFields, numberInput } from './inputs.ts';

export const deathInput = z.strictObject({
  /** `effectiveOn` is the day of death, 不詳 included; `notifiedOn` 戸籍届出・通知日. */
  ...notificationFields,
  addresseeNumber: numberInput,
  /** 失踪宣告 — taken for dead by a court; removed by authority (4.2.2.2). */
  isAdjudicatedDisappearance: z.boolean().default(false),
  /** 残る世帯員の続柄 — where the head leaves: the new head as 世帯主 among them (4.0.4). */
  remaining: remainingInput,
});
export type DeathInput = z.output<typeof deathInput>;
