/** 記入の誤り — of every form, by the key of the item that was written; pure. */
import type { GuideAnswer } from '@yakuba/contract/procedure-guide';
import { type Answers, checkAnswers, type FormDefinition, itemsOf } from '@yakuba/kernel/form';

/** What is signed and shown at the counter is no matter of writing. */
const LATER = new Set(['signature', 'evidence']);

export function writingProblems({
  procedures,
  toWrite,
}: Pick<GuideAnswer, 'procedures' | 'toWrite'>): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  for (const { key, label, isRequired } of toWrite) {
    if (isRequired) problems.set(key, `「${label}」を書いてください。`);
  }
  for (const { procedureCode, form, forms } of procedures) {
    const definition = form as FormDefinition;
    for (const { personKey, answers } of forms) {
      for (const { path, message } of checkAnswers(definition, answers as Answers)) {
        const item = itemsOf(definition).find(({ name }) => name === path.split('.')[0]);
        if (!item || LATER.has(item.kind)) continue;
        const key = keyOf(item, procedureCode, personKey);
        if (!problems.has(key)) problems.set(key, message);
      }
    }
  }
  return withoutRows(problems, toWrite);
}

function keyOf(
  { boundTo, name }: { readonly boundTo?: string | undefined; readonly name: string },
  code: string,
  personKey: string | null,
): string {
  const isShared = boundTo !== undefined && !boundTo.startsWith('resident.');
  if (isShared) return boundTo;
  const base = boundTo ?? `${code}.${name}`;
  return personKey === null ? base : `${base}@${personKey}`;
}

/** Rows that lack something are asked for item by item; the row itself has no field. */
function withoutRows(
  problems: ReadonlyMap<string, string>,
  toWrite: GuideAnswer['toWrite'],
): ReadonlyMap<string, string> {
  const isAsked = toWrite.some(({ key, isRequired }) => isRequired && key.includes('@'));
  if (!isAsked) return problems;
  return new Map([...problems].filter(([key]) => key !== 'household.members'));
}
