/**
 * 誤りの文 — what is wrong with an answer, in the chosen language. The engine speaks Japanese; a
 * rule has its own translations, and what is missing or unreadable is said by the kind of item.
 */
import { type FormDefinition, type FormItem, isAnswered, textIn } from '@yakuba/kernel/form';
import type { FieldProblem } from '@yakuba/kernel/refusal';

import type { Language, Say } from '../app/language.tsx';

export interface Wrong {
  readonly form: FormDefinition;
  readonly item: FormItem;
  readonly problem: FieldProblem;
  /** What the rules see of the item. */
  readonly value: unknown;
}

export function problemWords(
  { form, item, problem, value }: Wrong,
  language: Language,
  say: Say,
): string {
  if (language === 'ja') return problem.message;
  const rule = form.rules.find(
    (one) =>
      one.effect === 'check' && one.target === item.name && one.message.ja === problem.message,
  );
  if (rule?.effect === 'check') return textIn(rule.message, language);
  const { kind, label } = innermost(item, problem.path);
  const named = { label: textIn(label, language) };
  if (isAnswered(value)) return say('fill.wrong', named);
  return say(kind === 'choice' || kind === 'choices' ? 'fill.unchosen' : 'fill.missing', named);
}

/** Of a row the item inside it: `members.0.fullName`. */
function innermost(item: FormItem, path: string): FormItem {
  const [, , name] = path.split('.');
  return item.items?.find((inner) => inner.name === name) ?? item;
}
