/** 悪い入力 — what spoils an input: other types, sizes, depths, injections, odd characters. */
import fc from 'fast-check';

const injections = [
  "'; drop table resident.record; --",
  "' or '1'='1",
  '1); delete from platform.audit_entry; --',
  '=HYPERLINK("http://example.invalid","x")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd',
  '<script>alert(1)</script>',
  '#{7*7}{{7*7}}',
  '../../../../etc/passwd',
  '%00%0a%0d',
  '\\u0000',
];

const characters = [
  '\u0000',
  '山\u0000田',
  '\u0001\u0008\u000b\u001f\u007f',
  '\ud83d',
  '\udc00山',
  '\u202e田山\u202c',
  '\ufeff\ufffe\uffff',
  'か\u3099'.repeat(50),
  `e${'\u0301'.repeat(300)}`,
  '👨‍👩‍👧‍👦'.repeat(40),
  '\r\n\r\nX-Injected: 1',
];

const sizes = fc.constantFrom(3_000, 20_000).map((length) => '長'.repeat(length));

const numbers = fc.constantFrom<unknown>(-1, 0.5, 1e21, -1e308, 2 ** 53, 2 ** 31, 9_999_999_999);

function nest(depth: number, asArray: boolean): unknown {
  let value: unknown = '底';
  for (let level = 0; level < depth; level += 1) value = asArray ? [value] : { 中: value };
  return value;
}

const depths = fc
  .tuple(fc.constantFrom(5, 60, 2_000), fc.boolean())
  .map(([depth, asArray]) => nest(depth, asArray));

/** Own keys of these names, as only text can carry them. */
const prototypes = fc
  .constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty')
  .map((key) => JSON.parse(`{"${key}": {"isAdmin": true, "permissions": ["*"]}}`));

const days = fc.constantFrom('0000-00-00', '9999-99-99', '2026-02-30', '令和8年', '-0001-01-01');

export const poison: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...injections) },
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...characters) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(true, false, null, '', [], {}, [[]], [{}]) },
  { weight: 2, arbitrary: numbers },
  { weight: 2, arbitrary: days },
  { weight: 2, arbitrary: prototypes },
  { weight: 1, arbitrary: sizes },
  { weight: 1, arbitrary: depths },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

type Alteration = (
  holder: Record<string, unknown>,
  key: string,
  bad: unknown,
) => Record<string, unknown>;

const alterations: readonly Alteration[] = [
  (holder, key, bad) => ({ ...holder, [key]: bad }),
  (holder, key, bad) => ({ ...holder, [key]: bad }),
  (holder, key, bad) => ({ ...holder, [key]: [holder[key], bad] }),
  (holder, key) => without(holder, key),
  (holder, _key, bad) => ({ ...holder, 余分な項目: bad }),
  (holder, _key, bad) => Object.defineProperty({ ...holder }, '__proto__', own(bad)),
];

function own(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true };
}

function without(holder: Record<string, unknown>, key: string): Record<string, unknown> {
  const { [key]: _, ...rest } = holder;
  return rest;
}

/** 入力の改悪 — one or two places of a right input made wrong, at any depth. */
export function spoiltInput(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const step = fc.record({
    at: fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
    how: fc.nat(alterations.length - 1),
    bad: poison,
  });
  const altered = fc
    .tuple(right, fc.array(step, { minLength: 1, maxLength: 2 }))
    .map(([input, steps]) => steps.reduce<unknown>((so, one) => spoil(so, one.at, one), input));
  return fc.oneof({ weight: 19, arbitrary: altered }, { weight: 1, arbitrary: poison });
}

interface Step {
  readonly how: number;
  readonly bad: unknown;
}

/** Walks down by the indices as far as there is something to walk into. */
function spoil(value: unknown, at: readonly number[], step: Step): unknown {
  if (typeof value !== 'object' || value === null) return step.bad;
  const keys = Object.keys(value);
  const key = keys[(at[0] ?? 0) % Math.max(keys.length, 1)];
  if (key === undefined) return step.bad;
  const holder = value as Record<string, unknown>;
  const inner = holder[key];
  const isDeeper = at.length > 1 && typeof inner === 'object' && inner !== null;
  if (Array.isArray(value)) {
    return at.length > 1 ? value.map((one) => spoil(one, at.slice(1), step)) : [step.bad];
  }
  if (isDeeper) return { ...holder, [key]: spoil(inner, at.slice(1), step) };
  return alterations[step.how]?.(holder, key, step.bad);
}
