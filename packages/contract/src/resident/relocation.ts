/**
 * 転居届 — what a notification of moving within the town says (住基法第23条).
 *
 * @spec juki 4.0.1
 * @spec juki 4.1.2.1
 */
import { z } from 'zod';

import { remainingInput } from './household-members.ts';
import {
  notificationFields,
  numberInput,
  optionalText,
  requiredText,
  townAddressInput,
} from './inputs.ts';

export const relocationInput = z.strictObject({
  ...notificationFields,
  address: townAddressInput,
  /** 異動先世帯 — `keep`: a whole household moves and keeps its number. */
  destination: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keep') }),
    z.strictObject({ kind: z.literal('new') }),
    z.strictObject({
      kind: z.literal('existing'),
      householdNumber: requiredText('世帯番号', 15),
    }),
  ]),
  movers: z
    .array(
      z.strictObject({
        addresseeNumber: numberInput,
        /** 転居先の世帯での続柄; blank only where the household stays as it is. */
        relationship: optionalText(40),
      }),
    )
    .min(1, '異動者を1人以上選んでください。')
    .max(60, '一度に入力できる異動者は60人までです。'),
  /** 残る世帯員の続柄 — where the head leaves: the new head as 世帯主 among them (4.0.4). */
  remaining: remainingInput,
});
export type RelocationInput = z.output<typeof relocationInput>;
