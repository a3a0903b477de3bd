/** 記載事項の修正 — items and their new values, person by person. */
import { z } from 'zod';

import { numberInput, optionalText } from './inputs.ts';

/** `item` is a name of `residentItems`; of dates that may be 不詳 `notation` is what is shown. */
export const correctionInput = z.strictObject({
  item: z.string().min(1, '修正する項目を選んでください。').max(60),
  value: z.union(
    [z.string().max(1000, '1000文字以内で入力してください。'), z.number(), z.boolean(), z.null()],
    '修正後の値を入力してください。',
  ),
  notation: optionalText(72),
});
export type CorrectionInput = z.output<typeof correctionInput>;

export const correctedPersonInput = z.strictObject({
  addresseeNumber: numberInput,
  corrections: z.array(correctionInput).max(60, '一度に直せる項目は60件までです。'),
});
export type CorrectedPersonInput = z.output<typeof correctedPersonInput>;

export const correctedPeopleInput = z
  .array(correctedPersonInput)
  .min(1, '修正する方を1人以上選んでください。')
  .max(30, '一度に修正できるのは30人までです。');
