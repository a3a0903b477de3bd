/** メモ — free notes on a person, never printed; every wording is kept. @spec juki 1.1.15 */
import { z } from 'zod';

import { defineRoute } from '../route/index.ts';
import { numberInput, requiredText } from './inputs.ts';

const reference = z.object({ id: z.uuid('メモの番号が正しくありません。') });
const step = z.object({ id: z.uuid(), version: z.int() });
const text = requiredText('メモ', 1000);
const version = z.coerce.number().int();

/** メモの履歴 — one wording, or its deletion. */
export const memoVersionSchema = z.object({
  version: z.int(),
  /** Null where the memo was deleted. */
  text: z.string().nullable(),
  writtenBy: z.string(),
  writtenByName: z.string(),
  writtenAt: z.string(),
});

export const memoSchema = z.object({
  id: z.uuid(),
  isDeleted: z.boolean(),
  /** Newest first. */
  versions: z.array(memoVersionSchema),
});
export type Memo = z.output<typeof memoSchema>;

export const memoRoutes = {
  writeMemo: defineRoute({
    method: 'POST',
    path: '/api/resident/memos',
    summary: 'メモを書く',
    body: z.strictObject({ addresseeNumber: numberInput, text }),
    answer: step,
  }),
  reviseMemo: defineRoute({
    method: 'PUT',
    path: '/api/resident/memos/:id',
    summary: 'メモを直す',
    params: reference,
    body: z.strictObject({ version, text }),
    answer: step,
  }),
  deleteMemo: defineRoute({
    method: 'POST',
    path: '/api/resident/memos/:id/delete',
    summary: 'メモを消す（履歴は残る）',
    params: reference,
    body: z.strictObject({ version }),
    answer: step,
  }),
  listMemos: defineRoute({
    method: 'POST',
    path: '/api/resident/memos/list',
    summary: 'メモと履歴',
    body: z.strictObject({ addresseeNumber: numberInput }),
    answer: z.object({ memos: z.array(memoSchema) }),
  }),
} as const;
