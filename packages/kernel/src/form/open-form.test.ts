/** 記入中の様式の検査 — that a keystroke re-evaluates little, and always comes to the same. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import {
  type Answers,
  type AnswerValue,
  changeAnswer,
  checkAnswers,
  checkFormDefinition,
  compileForm,
  type Expression,
  evaluate,
  type FormDefinition,
  type FormItem,
  type FormRule,
  holds,
  normaliseAnswer,
  openForm,
  tidyAnswers,
  visibleItems,
} from './index.ts';

const ITEMS = 200;
const RULES = 100;

/** 200 items in ten sections and 100 rules: chains of five, five apart, and sums over ten. */
function largeForm(): FormDefinition {
  const items = Array.from({ length: ITEMS }, (_, at): FormItem => {
    const kind = at % 4 === 3 ? 'number' : 'text';
    return { name: `item${at}`, kind, label: { ja: `項目${at}` }, isRequired: at % 3 === 0 };
  });
  const sections = Array.from({ length: 10 }, (_, at) => ({
    name: `section${at}`,
    title: { ja: `節${at}` },
    items: items.slice(at * 20, at * 20 + 20),
  }));
  const rules = Array.from({ length: RULES }, (_, at): FormRule => {
    const target = `item${at * 2 + 1}`;
    const when: Expression = { answered: `item${at * 2}` };
    if (at % 5 === 0) return { effect: 'require', target, when };
    return { effect: 'show', target: `item${at * 2 + 1}`, when };
  });
  return { title: { ja: '大きな様式' }, sections, rules };
}

test('one keystroke in a form of 200 items and 100 rules evaluates what depends on it alone', () => {
  const form = largeForm();
  assert.deepEqual(checkFormDefinition(form), []);
  const opened = openForm(form, {});
  assert.equal(opened.evaluations, ITEMS + 10);
  for (let at = 0; at < ITEMS; at += 1) {
    const typed = changeAnswer(opened, `item${at}`, '1');
    assert.ok(typed.evaluations <= 2, `item${at}: ${typed.evaluations}`);
  }
});

test('a chain of conditions is followed to its end and no further', () => {
  const names = Array.from({ length: 20 }, (_, at) => `link${at}`);
  const form: FormDefinition = {
    title: { ja: '鎖' },
    sections: [
      {
        name: 'all',
        title: { ja: '節' },
        items: [...names, 'apart'].map((name) => ({ name, kind: 'text', label: { ja: name } })),
      },
    ],
    rules: names.slice(1).map((target, at) => ({
      effect: 'show',
      target,
      when: { answered: names[at] ?? '' },
    })),
  };
  const answers = Object.fromEntries(names.map((name) => [name, 'あ']));
  const opened = openForm(form, answers);
  assert.equal(visibleItems(form, answers).length, 21);
  const cut = changeAnswer(opened, 'link0', '');
  assert.equal(cut.evaluations, 20);
  assert.equal(cut.states.get('link19')?.isVisible, false);
  // The same letter typed again over an answered item changes no condition's outcome below it.
  assert.equal(changeAnswer(opened, 'link0', 'い').evaluations, 2);
  assert.equal(changeAnswer(opened, 'apart', 'い').evaluations, 1);
  assert.equal(changeAnswer(opened, 'stranger', 'い').evaluations, 0);
});

test('the index is made once for a form', () => {
  const form = largeForm();
  assert.equal(compileForm(form), compileForm(form));
});

test('a form whose rules go round cannot be compiled', () => {
  const item = (name: string): FormItem => ({ name, kind: 'number', label: { ja: name } });
  const form: FormDefinition = {
    title: { ja: '輪' },
    sections: [{ name: 'all', title: { ja: '節' }, items: [item('a'), item('b')] }],
    rules: [
      { effect: 'compute', target: 'a', value: { sum: [{ item: 'b' }] } },
      { effect: 'compute', target: 'b', value: { sum: [{ item: 'a' }] } },
    ],
  };
  assert.throws(() => compileForm(form), /a → b → a/);
});

const value = fc.oneof(
  fc.constantFrom('', 'x', 'y', '令和8年4月1日', '2026-02-30', '１２', 'みほん'),
  fc.integer({ min: -5, max: 400 }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
);

const expression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.nat(9).map((at) => ({ answered: `i${at}` })),
    fc.nat(9).map((at) => ({ equal: [{ item: `i${at}` }, { value: 'x' }] as const })),
    fc.tuple(tie('tree'), tie('tree')).map((all) => ({ all })),
    fc.tuple(tie('tree'), tie('tree')).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;

const kinds = ['text', 'kana', 'date', 'choice', 'choices', 'number', 'yen', 'signature'] as const;

/** Rules of any make; those that go round or look at themselves are let go. */
const anyForm = fc
  .tuple(
    fc.array(fc.constantFrom(...kinds), { minLength: 10, maxLength: 10 }),
    fc.array(fc.tuple(fc.constantFrom('show', 'require'), fc.nat(11), expression), {
      maxLength: 6,
    }),
  )
  .map(([chosen, rules]): FormDefinition => {
    const choices = ['x', 'y'].map((one) => ({ value: one, label: { ja: one } }));
    const items = chosen.map(
      (kind, at): FormItem => ({ name: `i${at}`, kind, label: { ja: `項${at}` }, choices }),
    );
    return {
      title: { ja: '様式' },
      sections: [
        { name: 'first', title: { ja: '一' }, items: items.slice(0, 5) },
        { name: 'second', title: { ja: '二' }, items: items.slice(5) },
      ],
      rules: rules.map(([effect, at, when]): FormRule => {
        const section = ['first', 'second'][at - 10];
        if (section) return { effect: 'show', target: section, when };
        return { effect: effect === 'show' ? 'show' : 'require', target: `i${at}`, when };
      }),
    };
  });

function isSound(form: FormDefinition): boolean {
  return !checkFormDefinition(form).some(({ message }) => /循環|自分の値/.test(message));
}

const typings = fc.array(fc.tuple(fc.nat(9), value), { maxLength: 12 });

test('typing step by step comes to the same as filling all in at once', () => {
  fc.assert(
    fc.property(anyForm, typings, (form, steps) => {
      fc.pre(isSound(form));
      const start = openForm(form, {});
      const typed = steps.reduce((open, [at, one]) => changeAnswer(open, `i${at}`, one), start);
      const atOnce = openForm(form, typed.answers);
      assert.deepEqual(typed.states, atOnce.states);
    }),
    { numRuns: 300 },
  );
});

/** 素朴な評価 — every rule asked anew for every item, nothing kept, in no order. */
function naivelyVisible(form: FormDefinition, answers: Answers): string[] {
  const isShown = (name: string): boolean => {
    const section = form.sections.find((one) => one.items.some((item) => item.name === name));
    const shows = form.rules.filter((rule) => rule.effect === 'show' && rule.target === name);
    if (section && !isShown(section.name)) return false;
    return shows.length === 0 || shows.some((rule) => rule.effect === 'show' && isTrue(rule.when));
  };
  const answerOf = (name: string): AnswerValue => {
    const item = form.sections.flatMap(({ items }) => items).find((one) => one.name === name);
    if (!item || !isShown(name)) return null;
    const rule = form.rules.find((one) => one.effect === 'compute' && one.target === name);
    const given = rule?.effect === 'compute' ? evaluate(rule.value, answerOf) : answers[name];
    return normaliseAnswer(item, (given ?? null) as AnswerValue);
  };
  const isTrue = (when: Expression): boolean => holds(when, answerOf);
  return form.sections.flatMap(({ items }) => items.map((one) => one.name)).filter(isShown);
}

test('what a keystroke shows is what all rules show when each is asked anew', () => {
  fc.assert(
    fc.property(anyForm, typings, (form, steps) => {
      fc.pre(isSound(form));
      let open = openForm(form, {});
      for (const [at, one] of steps) {
        open = changeAnswer(open, `i${at}`, one);
        const names = form.sections.flatMap(({ items }) => items.map((item) => item.name));
        const shown = names.filter((name) => open.states.get(name)?.isVisible);
        assert.deepEqual(shown, naivelyVisible(form, open.answers));
      }
    }),
    { numRuns: 200 },
  );
});

test('the same holds in a form of 200 items and 100 rules, typed on for long', () => {
  const form = largeForm();
  const typing = fc.tuple(fc.nat(ITEMS - 1), fc.constantFrom('', '1', 'あ'));
  fc.assert(
    fc.property(fc.array(typing, { minLength: 20, maxLength: 40 }), (steps) => {
      let open = openForm(form, {});
      for (const [at, one] of steps) open = changeAnswer(open, `item${at}`, one);
      const names = form.sections.flatMap(({ items }) => items.map((item) => item.name));
      const shown = names.filter((name) => open.states.get(name)?.isVisible);
      assert.deepEqual(shown, naivelyVisible(form, open.answers));
    }),
    { numRuns: 20 },
  );
});

test('tidying twice changes nothing, and drops nothing that is wrong or shown', () => {
  fc.assert(
    fc.property(anyForm, typings, (form, steps) => {
      fc.pre(isSound(form));
      const answers: Answers = Object.fromEntries(steps.map(([at, one]) => [`i${at}`, one]));
      const tidy = tidyAnswers(form, answers);
      assert.deepEqual(tidyAnswers(form, tidy), tidy);
      assert.deepEqual(checkAnswers(form, tidy), checkAnswers(form, answers));
      assert.deepEqual(visibleItems(form, tidy), visibleItems(form, answers));
      const shown = new Set(visibleItems(form, answers).map((item) => item.name));
      for (const name of Object.keys(tidy)) assert.ok(shown.has(name), name);
    }),
    { numRuns: 300 },
  );
});

test('what is reported as never shown is shown by no answers', () => {
  fc.assert(
    fc.property(anyForm, typings, (form, steps) => {
      fc.pre(isSound(form));
      const answers: Answers = Object.fromEntries(steps.map(([at, one]) => [`i${at}`, one]));
      const shown = visibleItems(form, answers).map((item) => item.label.ja);
      for (const { message } of checkFormDefinition(form)) {
        const label = /「(.+?)」は、どう答えても/.exec(message)?.[1] ?? '';
        assert.ok(!shown.includes(label), message);
      }
    }),
    { numRuns: 200 },
  );
});
