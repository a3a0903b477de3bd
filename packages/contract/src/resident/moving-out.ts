/**
 * 転出届 — what a notification of moving out says (住基法第24条).
 *
 * @spec juki 4.1.3.0.1
 * @spec juki 4.1.3.0.2
 */
import { z } from 'zod';

import { remainingInput } from './household-members.ts';
import {
  addressInput,
  dateInput,
  notificationFields,
  numberInput,
  optionalText,
  requiredText,
} from './inputs.ts';

/** 転出先の住所 — in Japan; the municipality alone is enough. */
export const domesticAddressInput = addressInput.extend({
  municipality: requiredText('市区町村', 60),
});

export const movingOutInput = z.strictObject({
  notifiedOn: notificationFields.notifiedOn,
  notifier: notificationFields.notifier,
  note: notificationFields.note,
  /** 転出予定年月日 — a day of the calendar, which may lie ahead. */
  effectiveOn: dateInput,
  /** 転出先住所（予定） — `withheld`: left blank after a special adoption (1.1.5). */
  planned: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('domestic'), address: domesticAddressInput }),
    z.strictObject({
      kind: z.literal('abroad'),
      country: requiredText('国名', 60),
      place: optionalText(120),
    }),
    z.strictObject({ kind: z.literal('withheld') }),
  ]),
  movers: z
    .array(numberInput)
    .min(1, '異動者を1人以上選んでください。')
    .max(60, '一度に入力できる異動者は60人までです。'),
  /** 残る世帯員の続柄 — where the head leaves: the new head as 世帯主 among them (4.0.4). */
  remaining: remainingInput,
});
export type MovingOutInput = z.output<typeof movingOutInput>;
