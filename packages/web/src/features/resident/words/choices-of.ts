/** 選択肢 — the choices of a select or radio group, from a table of codes and their names. */
import type { Choice } from '../../../ui/Select.tsx';

export function choicesOf(table: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}
