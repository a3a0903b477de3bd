/**
 * 大きな様式 — two hundred fields on one page and a hundred rules between them: one field that
 * thirty others wait for, thirty pairs, requirements, checks and sums.
 */
import type { Expression, FormDefinition, FormItem, FormRule } from '@yakuba/kernel/form';

export const FIELDS = 200;
export const RULES = 100;

const HUB = 30;
const PAIRS = 30;
const REQUIRED = 15;
const CHECKED = 15;
const SUMS = 10;

/** 様式 — all of it in one section, so that every field stands on the page at once. */
export function largeForm(): FormDefinition {
  const items = Array.from({ length: FIELDS }, (_, at): FormItem => {
    const kind = at >= 140 && at < 140 + CHECKED + SUMS + 5 ? 'number' : 'text';
    return { name: nameOf(at), kind, label: { ja: `記入する項目${at}` } };
  });
  const rules = [
    ...many(HUB, (at) => show(1 + at, { answered: nameOf(0) })),
    ...many(PAIRS, (at) => show(41 + at * 2, { answered: nameOf(40 + at * 2) })),
    ...many(REQUIRED, (at) => require(100 + at, { answered: nameOf(120 + at) })),
    ...many(CHECKED, (at) => check(140 + at)),
    ...many(SUMS, (at) => sum(160 + at, [140 + at, 141 + at])),
  ];
  if (rules.length !== RULES) throw new RangeError(`${rules.length} rules`);
  return {
    title: { ja: '計測の様式' },
    sections: [{ name: 'all', title: { ja: '記入' }, items }],
    rules,
  };
}

/** 打つ欄 — the hub again and again, what rules depend on, and what they do not. */
export function fieldsToType(): string[] {
  const fields: string[] = [];
  for (let at = 0; at < PAIRS; at += 1) {
    fields.push(nameOf(0), nameOf(40 + at * 2), nameOf(170 + at));
    if (at < REQUIRED) fields.push(nameOf(120 + at));
    if (at < CHECKED) fields.push(nameOf(140 + at));
  }
  return [...fields, ...many(10, () => nameOf(0))];
}

function nameOf(at: number): string {
  return `f${at}`;
}

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function show(at: number, when: Expression): FormRule {
  return { effect: 'show', target: nameOf(at), when };
}

function require(at: number, when: Expression): FormRule {
  return { effect: 'require', target: nameOf(at), when };
}

function check(at: number): FormRule {
  const when: Expression = { atMost: [{ item: nameOf(at) }, { value: 999 }] };
  return { effect: 'check', target: nameOf(at), when, message: { ja: '999以下にしてください。' } };
}

function sum(at: number, parts: readonly number[]): FormRule {
  const value = { sum: parts.map((part) => ({ item: nameOf(part) })) };
  return { effect: 'compute', target: nameOf(at), value };
}
