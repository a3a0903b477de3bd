/**
 * 模擬カード — the cards on the table of the simulator, for demonstrations and tests. The routes
 * exist only where the simulator is configured; a real card is read by its own reader.
 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';

const params = z.object({ number: z.coerce.number().int().min(0).max(999) });

const body = z.strictObject({
  /** 暗証番号 */
  pin: z.string().min(1, '暗証番号を入力してください。').max(16),
  /** Base64 of the bytes that the card signs. */
  content: z.string().max(2_700_000),
});

export const simulatedCardSchema = z.object({
  number: z.int(),
  /** 模擬 */
  label: z.string(),
  holder: z.object({
    fullName: z.string(),
    address: z.string(),
    dateOfBirth: z.string(),
    sex: z.string(),
  }),
});
export type SimulatedCard = z.output<typeof simulatedCardSchema>;

export const simulatedCardRoutes = {
  listSimulatedCards: defineRoute({
    method: 'GET',
    path: '/api/simulator/cards',
    summary: '模擬カードの一覧（模擬の認証局を使う環境だけ）',
    audience: 'public',
    answer: z.object({ cards: z.array(simulatedCardSchema) }),
  }),
  proveBySimulatedCard: defineRoute({
    method: 'POST',
    path: '/api/simulator/cards/:number/prove',
    summary: '模擬カードで確認番号に署名する（利用者証明用）',
    audience: 'public',
    params,
    body,
    answer: z.object({ signature: z.string(), certificate: z.string() }),
  }),
  signBySimulatedCard: defineRoute({
    method: 'POST',
    path: '/api/simulator/cards/:number/sign',
    summary: '模擬カードで内容に署名する（署名用）',
    audience: 'public',
    params,
    body,
    answer: z.object({ cms: z.string() }),
  }),
} as const;
