/** 条件の組立ての検査 — what is composed is understood, and is read back as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Expression, expressionProblem, holds } from '@yakuba/kernel/form';

import fc from 'fast-check';

import { expressionOfComputation, readComputation } from './computation.ts';
import {
  type Clause,
  expressionOf,
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
    operand: needsOperand(one) ? { kind: 'value', value } : null,
  }));

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
  const nested: Expression = {
    all: [{ any: [{ answered: 'a' }, { answered: 'b' }] }, { answered: 'a' }],
  };
  assert.equal(readCondition(nested), null);
  const aged: Expression = { atMost: [{ value: 18 }, { age: [{ item: 'a' }, { item: 'b' }] }] };
  assert.equal(readCondition(aged), null);
  assert.equal(readCondition({ not: { atMost: [{ item: 'a' }, { value: 1 }] } }), null);
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
