/**
 * 転入通知 — what the municipality moved to tells the one moved from (住基法第9条第1項).
 *
 * @spec juki 4.1.3.1.1
 */
import { z } from 'zod';

import { remainingInput } from './household-members.ts';
import { dateInput, notificationFields, numberInput } from './inputs.ts';
import { domesticAddressInput } from './moving-out.ts';

export const movingInNoticeInput = z.strictObject({
  /** 転入通知年月日 */
  noticeOn: dateInput,
  /** 転入通知に記載された転入日 — becomes 転出年月日（確定）. */
  movedInOn: dateInput,
  /** 転出先住所（確定） */
  confirmed: domesticAddressInput,
  movers: z
    .array(numberInput)
    .min(1, '転入通知の対象者を1人以上選んでください。')
    .max(60, '一度に入力できる対象者は60人までです。'),
  /** 残る世帯員の続柄 — where the head leaves: the new head as 世帯主 among them (4.0.4). */
  remaining: remainingInput,
  note: notificationFields.note,
});
export type MovingInNoticeInput = z.output<typeof movingInNoticeInput>;
