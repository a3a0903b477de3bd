/** 入力の検査 — parses by the declared schema; every problem is put beside its field. */
import { type FieldProblem, refuseFields } from '@yakuba/kernel/refusal';
import type { z } from 'zod';

import { japaneseProblem } from './japanese-problem.ts';
import { unstorableText } from './unstorable-text.ts';

export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const unstorable = unstorableText(input);
  if (unstorable) throw invalid([unstorable]);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: japaneseProblem(issue),
  }));
  throw invalid(fields);
}

function invalid(fields: readonly FieldProblem[]): Error {
  return refuseFields(
    'platform.act.invalid',
    '入力内容に誤りがあります。示された項目を直して、もう一度送信してください。',
    fields,
  );
}
