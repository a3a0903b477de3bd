/** 補正の検査 — what may be asked to be put right, and that nothing else is changed with it. */
import { type Answers, type FormDefinition, itemsOf } from '@yakuba/kernel/form';
import { type FieldProblem, refuseFields } from '@yakuba/kernel/refusal';

import type { StoredStep } from '../model.ts';
import { refuse } from '../refusals.ts';
import { canonicalJson } from './canonical-json.ts';

interface AskedCorrection {
  readonly fields: readonly FieldProblem[];
  readonly dueOn: string;
}

/** 補正の求めの検査 — of items that the form has, until a day that is still to come. */
export function requireAskable(form: FormDefinition, asked: AskedCorrection, today: string): void {
  if (asked.dueOn <= today) throw refuse('application.correction.due_past', {}, 'dueOn');
  const names = new Set(itemsOf(form).map(({ name }) => name));
  asked.fields.forEach(({ path }, index) => {
    if (names.has(nameOf(path))) return;
    throw refuse('application.correction.unknown_field', { path }, `fields.${index}.path`);
  });
}

/**
 * 補正の範囲 — an answer that was given and not asked about stays as it was. What a corrected
 * answer brings onto the form may be filled in; what it takes away may go.
 */
export function requireOnlyAsked(
  form: FormDefinition,
  { before, after }: { readonly before: Answers; readonly after: Answers },
  asked: readonly FieldProblem[],
): void {
  const allowed = new Set(asked.map(({ path }) => nameOf(path)));
  const computed = new Set(
    form.rules.flatMap((rule) => (rule.effect === 'compute' ? [rule.target] : [])),
  );
  const changed = Object.keys(before).filter(
    (name) =>
      Object.hasOwn(after, name) && canonicalJson(before[name]) !== canonicalJson(after[name]),
  );
  const beyond = changed.filter((name) => !allowed.has(name) && !computed.has(name));
  if (beyond.length === 0) return;
  const { message } = refuse('application.correction.other_fields');
  throw refuseFields(
    'application.correction.other_fields',
    message,
    beyond.map((path) => ({ path, message: 'この項目は、提出したときの内容に戻してください。' })),
  );
}

/** 補正の求め — the latest, while it is waited for. */
export function openCorrection(steps: readonly StoredStep[]) {
  const last = steps.at(-1);
  return last?.move === 'askCorrection' ? (last.detail.correction ?? null) : null;
}

function nameOf(path: string): string {
  return path.split('.')[0] ?? '';
}
