/** 条件式の検査 — whether data is an expression, which items it names, and whether it may hold. */
import { type Expression, holds, type Lookup } from './expression.ts';

const DEPTH_MAX = 12;
const PARTS_MAX = 100;

/** How many expressions a key takes; `names` and `scalars` take none. */
const shapes: Readonly<Record<string, 'scalar' | 'name' | 'one' | 'many' | number>> = {
  value: 'scalar',
  item: 'name',
  answered: 'name',
  count: 'name',
  not: 'one',
  all: 'many',
  any: 'many',
  sum: 'many',
  product: 'many',
  join: 'many',
  equal: 2,
  less: 2,
  atMost: 2,
  includes: 2,
  minus: 2,
  age: 2,
  legalAge: 2,
  either: 3,
};

/** 条件式の誤り — a sentence, or null when the data is an expression. */
export function expressionProblem(data: unknown, depth = 0): string | null {
  if (depth > DEPTH_MAX) return `条件式の入れ子は${DEPTH_MAX}段までにしてください。`;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return '条件式は { "equal": […] } のような形にしてください。';
  }
  const entries = Object.entries(data);
  const [entry] = entries;
  if (!entry || entries.length > 1) return '条件式のキーは一つだけにしてください。';
  const [key, content] = entry;
  if (key === 'oneOf') return oneOfProblem(content, depth);
  const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
  if (shape === undefined) return `「${key}」という条件式はありません。`;
  if (shape === 'scalar') return isScalar(content) ? null : '値は文字・数・真偽にしてください。';
  if (shape === 'name') {
    return typeof content === 'string' ? null : `「${key}」には項目の名前を書いてください。`;
  }
  if (shape === 'one') return expressionProblem(content, depth + 1);
  return partsProblem(key, content, { count: shape === 'many' ? null : shape, depth });
}

/** 参照する項目 — names in an expression, each once. */
export function referencesOf(expression: Expression): string[] {
  const names = new Set<string>();
  collect(expression, names);
  return [...names];
}

/**
 * 成立の見込み — whether a condition can hold when some items are known and the others may be
 * anything. `isKnown` says which are known; `lookup` what they hold.
 */
export function mayHold(
  expression: Expression,
  isKnown: (name: string) => boolean,
  lookup: Lookup,
): 'yes' | 'no' | 'maybe' {
  const of = (one: Expression) => mayHold(one, isKnown, lookup);
  if ('not' in expression) {
    const inner = of(expression.not);
    return inner === 'maybe' ? 'maybe' : opposite(inner);
  }
  if ('all' in expression) {
    const parts = expression.all.map(of);
    if (parts.includes('no')) return 'no';
    return parts.includes('maybe') ? 'maybe' : 'yes';
  }
  if ('any' in expression) {
    const parts = expression.any.map(of);
    if (parts.includes('yes')) return 'yes';
    return parts.includes('maybe') ? 'maybe' : 'no';
  }
  if (!referencesOf(expression).every(isKnown)) return 'maybe';
  return holds(expression, lookup) ? 'yes' : 'no';
}

function opposite(one: 'yes' | 'no'): 'yes' | 'no' {
  return one === 'yes' ? 'no' : 'yes';
}

function collect(data: unknown, names: Set<string>): void {
  if (Array.isArray(data)) {
    for (const one of data) collect(one, names);
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  for (const [key, content] of Object.entries(data)) {
    const isName = key === 'item' || key === 'answered' || key === 'count';
    if (isName && typeof content === 'string') names.add(content);
    else if (key !== 'value') collect(content, names);
  }
}

function oneOfProblem(content: unknown, depth: number): string | null {
  const [one, values] = Array.isArray(content) && content.length === 2 ? content : [];
  if (!Array.isArray(values) || !values.every(isScalar)) {
    return '「oneOf」には式と値の一覧を書いてください。';
  }
  return expressionProblem(one, depth + 1);
}

function partsProblem(
  key: string,
  content: unknown,
  { count, depth }: { readonly count: number | null; readonly depth: number },
): string | null {
  if (!Array.isArray(content)) return `「${key}」には式の一覧を書いてください。`;
  if (count !== null && content.length !== count) return `「${key}」の式は${count}個です。`;
  if (content.length === 0) return `「${key}」に式を一つ以上書いてください。`;
  if (content.length > PARTS_MAX) return `「${key}」の式は${PARTS_MAX}個までです。`;
  for (const one of content) {
    const problem = expressionProblem(one, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

function isScalar(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return typeof value === 'number' && Number.isFinite(value);
}
