/** 異動者の確認 — the people a change names, as the register has them (4.0.1). @spec juki 4.0.1 */
import type { RegisterState, ResidentRecord } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 登録された者, closed or not; `path` is the field beside which a refusal is shown. */
export function registered(state: RegisterState, number: string, path: string): ResidentRecord {
  const record = state.residents.get(number);
  if (!record) throw refuse('resident.person.not_found', { number }, path);
  return record;
}

/** 住民 — someone whose record is open. */
export function living(state: RegisterState, number: string, path: string): ResidentRecord {
  const record = registered(state, number, path);
  if (record.isClosed) throw refuse('resident.person.closed', { number }, path);
  return record;
}

/** 二重の指定 — one person may be named once. */
export function checkNamedOnce(numbers: readonly string[], path: string): void {
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (twice !== undefined) throw refuse('resident.person.named_twice', { number: twice }, path);
}

/** 見出し — the first person's name and how many others. */
export function headingOf(state: RegisterState, numbers: readonly string[]): string {
  const [first = ''] = numbers;
  const name = state.residents.get(first)?.fullName ?? first;
  return numbers.length > 1 ? `${name} ほか${numbers.length - 1}人` : name;
}
