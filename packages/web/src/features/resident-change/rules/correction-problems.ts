/** 修正の検査 — an item is chosen, and not cleared where it may not be empty. @spec juki 1.1.6 */
import type { FieldProblem } from '@yakuba/kernel/refusal';

import { type Draft, valueAt } from '../../../form/path.ts';
import { itemNamed } from '../correctable-items.ts';

export function correctionProblems(draft: Draft): FieldProblem[] {
  const people = valueAt(draft, 'people');
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: unknown, place) => {
    const corrections = valueAt(person, 'corrections');
    if (!Array.isArray(corrections)) return [];
    return corrections.flatMap((correction: unknown, row) =>
      problemOf(correction, `people.${place}.corrections.${row}`),
    );
  });
}

function problemOf(correction: unknown, path: string): FieldProblem[] {
  const item = itemNamed(String(valueAt(correction, 'item') ?? ''));
  if (!item) return [{ path: `${path}.item`, message: '修正する項目を選んでください。' }];
  const held =
    item.kind === 'uncertain' ? valueAt(correction, 'when.on') : valueAt(correction, 'value');
  const isEmpty = held === undefined || held === null || held === '';
  if (!isEmpty || (item.blank && item.kind !== 'flag')) return [];
  const message =
    item.kind === 'flag'
      ? '該当するかしないかを選んでください。'
      : `${item.label}は空欄にできません。修正後の内容を入力してください。`;
  return [{ path: `${path}.value`, message }];
}
