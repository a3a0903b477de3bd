/** 世帯員の並び順 — set by hand for a household; it stays until set again. @spec juki 5.2 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { numberInput, requiredText } from './inputs.ts';

export const householdOrderRoutes = {
  setHouseholdOrder: defineRoute({
    method: 'PUT',
    path: '/api/resident/households/:householdNumber/order',
    summary: '世帯員の並び順を設定する（空なら規則の順に戻す）',
    params: z.object({ householdNumber: requiredText('世帯番号', 15) }),
    body: z.strictObject({ addresseeNumbers: z.array(numberInput).max(90) }),
    answer: z.object({ householdNumber: z.string(), addresseeNumbers: z.array(z.string()) }),
  }),
} as const;
