/**
 * 条件式 — a small language of data: no code, no loops, always an answer.
 *
 * An expression is an object with one key. Nothing answered is `null`; a comparison with it is
 * false, a sum passes over it. The guide to procedures uses the same language for its rules.
 */
import { ageOn, legalAgeOn } from '../calendar/age-on.ts';
import { type PlainDate, parsePlainDate } from '../calendar/plain-date.ts';

/** 単純な値 */
export type Scalar = string | number | boolean | null;

type Pair = readonly [Expression, Expression];

/** 条件式 — one key says what it is. */
export type Expression =
  | { readonly value: Scalar }
  | { readonly item: string }
  | { readonly answered: string }
  /** Rows of a group, files, choices made. */
  | { readonly count: string }
  | { readonly not: Expression }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly equal: Pair }
  | { readonly less: Pair }
  | { readonly atMost: Pair }
  /** A list holds a value: `includes: [list, value]`. */
  | { readonly includes: Pair }
  | { readonly oneOf: readonly [Expression, readonly Scalar[]] }
  | { readonly sum: readonly Expression[] }
  | { readonly product: readonly Expression[] }
  | { readonly minus: Pair }
  | { readonly join: readonly Expression[] }
  | { readonly either: readonly [Expression, Expression, Expression] }
  /** 満年齢 and 法律上の年齢: `[dateOfBirth, on]`. */
  | { readonly age: Pair }
  | { readonly legalAge: Pair };

/** 値の引き当て — what an item holds; null when it is not answered or not shown. */
export type Lookup = (name: string) => unknown;

/** 条件式の値 — never throws for an expression that `expressionProblem` lets through. */
export function evaluate(expression: Expression, lookup: Lookup): unknown {
  if ('value' in expression) return expression.value;
  if ('item' in expression) return lookup(expression.item) ?? null;
  if ('answered' in expression) return isAnswered(lookup(expression.answered));
  if ('count' in expression) return countOf(lookup(expression.count));
  if ('not' in expression) return !holds(expression.not, lookup);
  if ('all' in expression) return expression.all.every((one) => holds(one, lookup));
  if ('any' in expression) return expression.any.some((one) => holds(one, lookup));
  if ('either' in expression) {
    const [condition, then, otherwise] = expression.either;
    return evaluate(holds(condition, lookup) ? then : otherwise, lookup);
  }
  if ('join' in expression) return joined(expression.join.map((one) => evaluate(one, lookup)));
  return evaluateValues(expression, lookup);
}

/** 条件の成立 — true and nothing else. */
export function holds(expression: Expression, lookup: Lookup): boolean {
  return evaluate(expression, lookup) === true;
}

/** 回答の有無 — blank text and empty lists are no answer. */
export function isAnswered(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some(isAnswered);
  return true;
}

type OfValues = Exclude<
  Expression,
  | { readonly value: Scalar }
  | { readonly item: string }
  | { readonly answered: string }
  | { readonly count: string }
  | { readonly not: Expression }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly either: readonly [Expression, Expression, Expression] }
  | { readonly join: readonly Expression[] }
>;

function evaluateValues(expression: OfValues, lookup: Lookup): unknown {
  const of = (one: Expression) => evaluate(one, lookup);
  const both = ([one, other]: Pair) => [of(one), of(other)] as const;
  if ('equal' in expression) return isEqual(...both(expression.equal));
  if ('less' in expression) return compare(...both(expression.less), (sign) => sign < 0);
  if ('atMost' in expression) return compare(...both(expression.atMost), (sign) => sign <= 0);
  if ('includes' in expression) {
    const [list, value] = both(expression.includes);
    return Array.isArray(list) && list.includes(value);
  }
  if ('oneOf' in expression) {
    const [one, values] = expression.oneOf;
    const value = of(one);
    return value !== null && values.includes(value as Scalar);
  }
  if ('sum' in expression) return sumOf(expression.sum.map(of));
  if ('product' in expression) return productOf(expression.product.map(of));
  if ('minus' in expression) {
    const [from, less] = both(expression.minus);
    return isNumber(from) && isNumber(less) ? exact(from - less) : null;
  }
  if ('age' in expression) return agesOf(ageOn, ...both(expression.age));
  return agesOf(legalAgeOn, ...both(expression.legalAge));
}

function isEqual(one: unknown, other: unknown): boolean {
  return one !== null && one !== undefined && one === other;
}

function compare(one: unknown, other: unknown, decide: (sign: number) => boolean): boolean {
  if (isNumber(one) && isNumber(other)) return decide(one - other);
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return decide(one < other ? -1 : Number(one > other));
}

function sumOf(values: readonly unknown[]): number | null {
  const numbers = values.filter(isNumber);
  return numbers.length === 0 ? null : exact(numbers.reduce((total, one) => total + one, 0));
}

function productOf(values: readonly unknown[]): number | null {
  if (!values.every(isNumber)) return null;
  return exact(values.reduce((total, one) => total * one, 1));
}

/** Beyond exact whole numbers an amount would be wrong without a word. */
function exact(value: number): number | null {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function joined(values: readonly unknown[]): string | null {
  const parts = values.filter((one) => typeof one === 'string' || isNumber(one)).map(String);
  return parts.length === 0 ? null : parts.join('');
}

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function agesOf(
  age: (born: PlainDate, on: PlainDate) => number,
  born: unknown,
  on: unknown,
): number | null {
  const [birth, day] = [born, on].map((one) => parsePlainDate(typeof one === 'string' ? one : ''));
  return birth?.ok && day?.ok ? age(birth.value, day.value) : null;
}
