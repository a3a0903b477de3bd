/**
 * 画面の検査 — a contract's schema with the rules that can be checked before sending.
 *
 * Values under `ui` belong to the screen alone and are never sent.
 */
import type { FieldProblem } from '@yakuba/kernel/refusal';
import { z } from 'zod';

import { type Draft, withoutBlanks } from '../../form/path.ts';

export interface FormRules {
  /** Brings the draft into the shape that is sent. */
  readonly prepare?: (draft: Draft) => Draft;
  /** Problems beyond the shape; all are found at once, whatever the shape says. */
  readonly problems?: (draft: Draft) => readonly FieldProblem[];
}

export function formSchema<S extends z.ZodType>(
  schema: S,
  { prepare, problems }: FormRules = {},
): z.ZodType<z.output<S>> {
  return z.unknown().transform((given, context) => {
    const draft = sendable(given as Draft, prepare);
    const outcome = schema.safeParse(draft);
    for (const issue of outcome.error?.issues ?? []) {
      context.issues.push({ ...issue, input: draft } as z.core.$ZodRawIssue);
    }
    for (const { path, message } of problems?.(given as Draft) ?? []) {
      context.issues.push({ code: 'custom', message, path: path.split('.'), input: draft });
    }
    return outcome.success ? outcome.data : z.NEVER;
  });
}

/** 送る内容 — as much of a draft as there is, without what belongs to the screen. */
export function sendable(values: Draft, prepare: FormRules['prepare']): Draft {
  const { ui: _, ...draft } = withoutBlanks(values) as Draft;
  return prepare ? prepare(draft) : draft;
}
