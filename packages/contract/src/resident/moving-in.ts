/** 転入届 — what a notification of moving in says (住基法第22条). @spec juki 4.1.1.1 */
import { z } from 'zod';

import {
  addressInput,
  destinationInput,
  notificationFields,
  optionalText,
  personInput,
  townAddressInput,
} from './inputs.ts';

export const movingInInput = z.strictObject({
  ...notificationFields,
  /** 国内転入・国外転入等 */
  origin: z.enum(['domestic', 'abroad']),
  previousAddress: addressInput,
  /** 未届転入 (4.1.1.4) — the previous address was never notified. */
  isPreviousUnnotified: z.boolean().default(false),
  previousHeadOfHouseholdName: optionalText(100),
  lastRegisteredAddress: optionalText(300),
  address: townAddressInput,
  destination: destinationInput,
  members: z
    .array(personInput)
    .min(1, '異動者を1人以上入力してください。')
    .max(30, '一度に入力できる異動者は30人までです。'),
  /** 再転入の確認 — the clerk has seen those of the same name, sex and birth (4.1.1.2). */
  isReentryChecked: z.boolean().default(false),
});
export type MovingInInput = z.output<typeof movingInInput>;
