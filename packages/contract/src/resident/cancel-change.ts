/**
 * 異動の取消し — people go back to what they were before a change, by adding to their history.
 *
 * @spec juki 4.6.0.1
 * @spec juki 4.6.1.1
 */
import { z } from 'zod';

import { authorityFields } from './authority.ts';
import { numberInput } from './inputs.ts';

export const cancelChangeInput = z.strictObject({
  ...authorityFields,
  /** 取り消す異動 — as decided here; null cancels the newest change of each person named. */
  changeId: z.uuid('取り消す異動の番号が正しくありません。').nullable(),
  /** 全部又は一部 — the people for whom the change is cancelled. */
  addresseeNumbers: z
    .array(numberInput)
    .min(1, '取消しの対象者を1人以上選んでください。')
    .max(90, '一度に取り消せるのは90人までです。'),
  /** 従前の世帯が住所を移していたとき — return as a household of their own. */
  isNewHousehold: z.boolean().default(false),
});
export type CancelChangeInput = z.output<typeof cancelChangeInput>;
