/**
 * 条件の組立て — conditions as officers compose them: an item, a test, what it is compared with.
 * Expressions of the engine are written from them and read back into them.
 */
import type { Expression, FormItemKind } from '@yakuba/kernel/form';

type Scalar = Extract<Expression, { value: unknown }>['value'];

/** 比べる相手 */
export type Operand =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'item'; readonly name: string };

/** 年齢 — years, and the day on which they are counted: a date item, or a day itself. */
export interface AgeOperand {
  readonly kind: 'age';
  readonly years: number | null;
  readonly on: Operand;
}

/** 試し方 */
export type Test =
  | 'equal'
  | 'notEqual'
  | 'includes'
  | 'excludes'
  | 'atLeast'
  | 'atMost'
  | 'more'
  | 'less'
  | 'ageAtLeast'
  | 'ageBelow'
  | 'countAtLeast'
  | 'countAtMost'
  | 'answered'
  | 'unanswered';

/** 一つの条件 — `operand` is null for answered and unanswered. */
export interface Clause {
  readonly item: string;
  readonly test: Test;
  readonly operand: Operand | AgeOperand | null;
}

/** 条件 — lines and groups of lines, joined in one way. */
export interface Condition {
  readonly join: 'all' | 'any';
  readonly clauses: readonly (Clause | Condition)[];
}

/** まとまり — a part that is joined in a way of its own. */
export function isGroup(part: Clause | Condition): part is Condition {
  return 'clauses' in part;
}

const written: readonly Test[] = ['equal', 'notEqual', 'answered', 'unanswered'];
const compared: readonly Test[] = ['atLeast', 'atMost', 'more', 'less'];
const aged: readonly Test[] = ['ageAtLeast', 'ageBelow'];
const given: readonly Test[] = ['answered', 'unanswered'];

/** 種類ごとの試し方 — in the order offered; none where nothing is answered. */
export const testsOf: Readonly<Record<FormItemKind, readonly Test[]>> = {
  text: written,
  kana: written,
  date: [...compared, ...aged, ...given],
  choice: written,
  choices: ['includes', 'excludes', ...given],
  number: ['equal', 'notEqual', ...compared, ...given],
  yen: ['equal', 'notEqual', ...compared, ...given],
  address: given,
  postalCode: written,
  phone: given,
  mail: given,
  members: ['countAtLeast', 'countAtMost', ...given],
  evidence: given,
  explanation: [],
  signature: given,
};

export function needsOperand(test: Test): boolean {
  return test !== 'answered' && test !== 'unanswered';
}

/** 年齢の試し方 — what is compared is a number of years on a day. */
export function isOfAge(test: Test): boolean {
  return aged.includes(test);
}

/** 条件式にする — null while nothing in it is complete. */
export function expressionOf({ join, clauses }: Condition): Expression | null {
  const parts = clauses.map(partOf).filter((part) => part !== null);
  const [only] = parts;
  if (!only) return null;
  if (parts.length === 1) return only;
  return join === 'all' ? { all: parts } : { any: parts };
}

/** 条件として読む — null where it is of a shape that is not composed here. */
export function readCondition(expression: Expression): Condition | null {
  const [join, parts] =
    'all' in expression
      ? (['all', expression.all] as const)
      : 'any' in expression
        ? (['any', expression.any] as const)
        : (['all', [expression]] as const);
  const clauses = parts.map(readPart);
  const read = clauses.filter((one) => one !== null);
  return read.length === clauses.length ? { join, clauses: read } : null;
}

export function isComplete({ item, test, operand }: Clause): boolean {
  if (item === '') return false;
  if (!needsOperand(test)) return true;
  if (operand?.kind !== 'age') return isGiven(operand);
  return operand.years !== null && isGiven(operand.on);
}

function isGiven(operand: Operand | null): boolean {
  if (operand?.kind === 'item') return operand.name !== '';
  return operand !== null && operand.value !== null && operand.value !== '';
}

function partOf(part: Clause | Condition): Expression | null {
  if (isGroup(part)) return expressionOf(part);
  return isComplete(part) ? expressionOfClause(part) : null;
}

function readPart(expression: Expression): Clause | Condition | null {
  const isJoined = 'all' in expression || 'any' in expression;
  return isJoined ? readCondition(expression) : readClause(expression);
}

function expressionOfClause({ item, test, operand }: Clause): Expression {
  const [own, other] = sidesOf(item, operand);
  switch (test) {
    case 'equal':
      return { equal: [own, other] };
    case 'notEqual':
      return { not: { equal: [own, other] } };
    case 'includes':
      return { includes: [own, other] };
    case 'excludes':
      return { not: { includes: [own, other] } };
    case 'atLeast':
    case 'ageAtLeast':
      return { atMost: [other, own] };
    case 'atMost':
      return { atMost: [own, other] };
    case 'more':
      return { less: [other, own] };
    case 'less':
    case 'ageBelow':
      return { less: [own, other] };
    case 'countAtLeast':
      return { atMost: [other, { count: item }] };
    case 'countAtMost':
      return { atMost: [{ count: item }, other] };
    case 'answered':
      return { answered: item };
    case 'unanswered':
      return { not: { answered: item } };
  }
}

/** What is compared with what: the item, or of an age the years that it makes on a day. */
function sidesOf(item: string, operand: Clause['operand']): [Expression, Expression] {
  if (operand?.kind !== 'age') return [{ item }, sideOf(operand)];
  return [{ age: [{ item }, sideOf(operand.on)] }, { value: operand.years }];
}

function sideOf(operand: Operand | null): Expression {
  return operand?.kind === 'item' ? { item: operand.name } : { value: operand?.value ?? null };
}

function readClause(expression: Expression): Clause | null {
  if ('answered' in expression) return givenClause(expression.answered, 'answered');
  if ('equal' in expression) return pair(expression.equal, ['equal', 'equal']);
  if ('includes' in expression) return pair(expression.includes, ['includes', null]);
  if ('less' in expression) return pair(expression.less, ['less', 'more']);
  if ('atMost' in expression) return pair(expression.atMost, ['atMost', 'atLeast']);
  if (!('not' in expression)) return null;
  const inner = readClause(expression.not);
  const opposite = inner && opposites[inner.test];
  return inner && opposite ? { ...inner, test: opposite } : null;
}

const opposites: Partial<Record<Test, Test>> = {
  equal: 'notEqual',
  includes: 'excludes',
  answered: 'unanswered',
};

function givenClause(item: string, test: Test): Clause {
  return { item, test, operand: null };
}

type Names = readonly [own: Test, turned: Test | null];

/** `[item, operand]`, or the other way round where the item stands second. */
function pair([one, other]: readonly [Expression, Expression], names: Names): Clause | null {
  const [own, turned] = names;
  return clauseOf(one, other, own) ?? (turned ? clauseOf(other, one, turned) : null);
}

function clauseOf(subject: Expression, against: Expression, test: Test): Clause | null {
  const operand = operandOf(against);
  if (!operand) return null;
  if ('item' in subject) return { item: subject.item, test, operand };
  if ('age' in subject) return ageClause(subject.age, operand, test);
  if (!('count' in subject)) return null;
  const counted = { atMost: 'countAtMost', atLeast: 'countAtLeast' } as const;
  const known = test === 'atMost' || test === 'atLeast' ? counted[test] : null;
  return known && { item: subject.count, test: known, operand };
}

/** Whole years compared with a number that is written. */
function ageClause(
  [born, day]: readonly [Expression, Expression],
  against: Operand,
  test: Test,
): Clause | null {
  const on = operandOf(day);
  const known = { atLeast: 'ageAtLeast', less: 'ageBelow' } as const;
  const own = test === 'atLeast' || test === 'less' ? known[test] : null;
  if (!on || !own || !('item' in born) || against.kind !== 'value') return null;
  if (typeof against.value !== 'number') return null;
  return { item: born.item, test: own, operand: { kind: 'age', years: against.value, on } };
}

function operandOf(expression: Expression): Operand | null {
  if ('value' in expression) return { kind: 'value', value: expression.value };
  return 'item' in expression ? { kind: 'item', name: expression.item } : null;
}
