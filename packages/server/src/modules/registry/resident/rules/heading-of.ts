/** 見出し — the first person's name and how many others, for lists. */
import type { RegisterState } from '../model.ts';

export function headingOf(numbers: readonly string[], state: RegisterState): string {
  const [first = '', ...others] = numbers;
  const name = state.residents.get(first)?.fullName ?? first;
  return others.length > 0 ? `${name} ほか${others.length}人` : name;
}
