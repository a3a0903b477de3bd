/** 条件の組立ての検査 — what is composed is understood, and is read back as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Expression, expressionProblem, holds } from '@yakuba/kernel/form';

import fc from 'fast-check';

import { expressionOfComputation, readComputation } from './computation.ts';
import {
  type Clause,
  expressionOf,
  isOfAge,
  needsOperand,
  readCondition,
  type Test,
  testsOf,
} from './condition.ts';
import { conditionWords, ruleWords } from './condition-words.ts';

const tests = [...new Set(Object.values(testsOf).flat())];

const clause: fc.Arbitrary<Clause> = fc
  .tuple(fc.constantFrom(...tests), fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 9 }))
  .map(([one, item, value]) => ({
    item,
    test: one,
    operand: operandFor(one, value),
  }));

function operandFor(one: Test, value: number): Clause['operand'] {
  if (!needsOperand(one)) return null;
  const own = { kind: 'value', value } as const;
  return isOfAge(one) ? { kind: 'age', years: value, on: { kind: 'item', name: 'day' } } : own;
}

test('a composed condition is an expression, and is read back as it was composed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('all', 'any'),
      fc.array(clause, { minLength: 1, maxLength: 4 }),
      (join, clauses) => {
        const written = expressionOf({ join, clauses });
        assert.ok(written);
        assert.equal(expressionProblem(written), null);
        const read = readCondition(written);
        assert.deepEqual(read?.clauses, clauses);
        if (clauses.length > 1) assert.equal(read?.join, join);
      },
    ),
  );
});

test('every test says what its words say', () => {
  const is = (one: Test, value: unknown, answer: unknown): boolean => {
    const operand = needsOperand(one) ? ({ kind: 'value', value } as const) : null;
    const written = expressionOf({
      join: 'all',
      clauses: [{ item: 'a', test: one, operand } as Clause],
    });
    return written !== null && holds(written, () => answer);
  };
  assert.ok(is('equal', 'x', 'x') && !is('equal', 'x', 'y') && is('notEqual', 'x', 'y'));
  assert.ok(
    is('atLeast', 3, 3) && !is('atLeast', 3, 2) && is('atMost', 3, 3) && !is('atMost', 3, 4),
  );
  assert.ok(is('more', 3, 4) && !is('more', 3, 3) && is('less', 3, 2) && !is('less', 3, 3));
  assert.ok(is('includes', 'x', ['x', 'y']) && is('excludes', 'x', ['y']));
  assert.ok(
    is('countAtLeast', 2, [{}, {}]) && !is('countAtLeast', 2, [{}]) && is('countAtMost', 2, [{}]),
  );
  assert.ok(is('answered', null, 'x') && is('unanswered', null, ''));
  assert.ok(
    is('atLeast', '2026-04-01', '2026-04-01') && !is('atLeast', '2026-04-01', '2026-03-31'),
  );
  assert.ok(!is('atLeast', 3, null), 'what is not answered is never enough');
});

test('a line that lacks its item or its value says nothing yet', () => {
  const blank: Clause = { item: '', test: 'answered', operand: null };
  assert.equal(expressionOf({ join: 'all', clauses: [blank] }), null);
  const half: Clause = { item: 'a', test: 'equal', operand: { kind: 'value', value: null } };
  assert.equal(expressionOf({ join: 'all', clauses: [half] }), null);
  const whole: Clause = { item: 'a', test: 'answered', operand: null };
  assert.deepEqual(expressionOf({ join: 'all', clauses: [half, whole] }), { answered: 'a' });
});

test('an expression of another shape is not pretended to be understood', () => {
  const turned: Expression = { atMost: [{ age: [{ item: 'a' }, { item: 'b' }] }, { value: 18 }] };
  assert.equal(readCondition(turned), null);
  assert.equal(readCondition({ any: [{ answered: 'a' }, { all: [turned] }] }), null);
  assert.equal(readCondition({ not: { atMost: [{ item: 'a' }, { value: 1 }] } }), null);
  assert.equal(readCondition({ not: { all: [{ answered: 'a' }, { answered: 'b' }] } }), null);
});

test('a group of lines is joined in its own way, told in brackets and read back', () => {
  const nested: Expression = {
    all: [{ any: [{ answered: 'a' }, { answered: 'b' }] }, { answered: 'c' }],
  };
  const read = readCondition(nested);
  assert.ok(read);
  assert.deepEqual(read.clauses[0], {
    join: 'any',
    clauses: [
      { item: 'a', test: 'answered', operand: null },
      { item: 'b', test: 'answered', operand: null },
    ],
  });
  assert.deepEqual(expressionOf(read), nested);
  const form = { title: { ja: '見本' }, sections: [], rules: [] };
  assert.equal(
    conditionWords(form, nested),
    '（「a」に答えた、または「b」に答えた）、かつ「c」に答えた',
  );
});

test('a group that says nothing yet is left out, one that says one thing is that thing', () => {
  const line: Clause = { item: 'a', test: 'answered', operand: null };
  const blank: Clause = { item: '', test: 'answered', operand: null };
  const group = (clauses: Clause[]) => ({ join: 'any', clauses }) as const;
  const joined = (clauses: Clause[]) =>
    expressionOf({ join: 'all', clauses: [{ ...line, item: 'b' }, group(clauses)] });
  assert.deepEqual(joined([blank, blank]), { answered: 'b' });
  assert.deepEqual(joined([blank, line]), { all: [{ answered: 'b' }, { answered: 'a' }] });
});

test('an age is counted on the day of another item or on a day that is written', () => {
  const older: Clause = {
    item: 'born',
    test: 'ageAtLeast',
    operand: { kind: 'age', years: 65, on: { kind: 'item', name: 'from' } },
  };
  const written = expressionOf({ join: 'all', clauses: [older] });
  assert.deepEqual(written, {
    atMost: [{ value: 65 }, { age: [{ item: 'born' }, { item: 'from' }] }],
  });
  assert.ok(written && expressionProblem(written) === null);
  assert.deepEqual(readCondition(written)?.clauses, [older]);
  const on = (born: string) => (name: string) => (name === 'born' ? born : '2027-04-01');
  assert.ok(holds(written, on('1962-04-01')) && !holds(written, on('1962-04-02')));
  const younger: Clause = {
    item: 'born',
    test: 'ageBelow',
    operand: { kind: 'age', years: 18, on: { kind: 'value', value: '2027-04-01' } },
  };
  const below = expressionOf({ join: 'all', clauses: [younger] });
  assert.deepEqual(below && readCondition(below)?.clauses, [younger]);
  const noDay = { kind: 'age', years: 18, on: { kind: 'value', value: null } } as const;
  assert.equal(expressionOf({ join: 'all', clauses: [{ ...younger, operand: noDay }] }), null);
});

test('a computation is read back as it was composed, and waits for its parts', () => {
  const sum = {
    operation: 'sum',
    parts: [
      { kind: 'item', name: 'a' },
      { kind: 'value', value: 300 },
    ],
  } as const;
  const written = expressionOfComputation(sum);
  assert.deepEqual(written, { sum: [{ item: 'a' }, { value: 300 }] });
  assert.ok(written && expressionProblem(written) === null);
  assert.deepEqual(written && readComputation(written), sum);
  const minus = { operation: 'minus', parts: [{ kind: 'item', name: 'a' }] } as const;
  assert.equal(expressionOfComputation(minus), null);
  assert.equal(readComputation({ sum: [{ minus: [{ item: 'a' }, { value: 1 }] }] }), null);
});

test('conditions are told by the words of the form', () => {
  const form = {
    title: { ja: '見本' },
    sections: [
      {
        name: 'one',
        title: { ja: '希望' },
        items: [
          {
            name: 'who',
            kind: 'choice',
            label: { ja: '相手' },
            choices: [{ value: 'c2', label: { ja: '家族' } }],
          },
          { name: 'from', kind: 'date', label: { ja: '開始日' } },
        ],
      },
    ],
    rules: [],
  } as const;
  const family: Expression = { equal: [{ item: 'who' }, { value: 'c2' }] };
  assert.equal(conditionWords(form, family), '「相手」が「家族」と同じ');
  const later: Expression = { atMost: [{ value: '2026-04-01' }, { item: 'from' }] };
  assert.equal(
    conditionWords(form, { any: [family, later] }),
    '「相手」が「家族」と同じ、または「開始日」が令和8年4月1日以後',
  );
  const rule = { effect: 'show', target: 'one', when: family } as const;
  assert.equal(ruleWords(form, rule), '「希望」を表示する：「相手」が「家族」と同じ');
});
