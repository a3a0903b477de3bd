/** 様式の検査 — fillings, expressions and definitions of the fixture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fixture from '../../fixtures/form.json' with { type: 'json' };
import {
  type Answers,
  checkAnswers,
  checkFormDefinition,
  type Expression,
  evaluate,
  expressionProblem,
  type FormDefinition,
  type FormRule,
  prefill,
  textIn,
  tidyAnswers,
  unansweredItems,
  visibleItems,
} from './index.ts';

const forms = fixture.forms as unknown as Record<string, FormDefinition>;

function form(name: string): FormDefinition {
  const found = forms[name];
  if (!found) throw new Error(name);
  return found;
}

for (const filling of fixture.fillings) {
  test(`a filling agrees with the fixture: ${filling.case}`, () => {
    const definition = form(filling.form);
    const answers = filling.answers as unknown as Answers;
    const shown = visibleItems(definition, answers).map((item) => item.name);
    assert.deepEqual(shown, filling.visible);
    const problems = checkAnswers(definition, answers);
    if ('paths' in filling) {
      assert.deepEqual(
        problems.map((problem) => problem.path),
        filling.paths,
      );
      for (const { message } of problems) assert.match(message, /。/u);
      return;
    }
    assert.deepEqual(
      problems.map(({ path, message }) => [path, message]),
      filling.problems,
    );
    assert.deepEqual(tidyAnswers(definition, answers), filling.tidy);
  });
}

for (const { expression, items, value } of fixture.expressions) {
  test(`an expression says what the fixture says: ${JSON.stringify(expression)}`, () => {
    assert.equal(expressionProblem(expression), null);
    const held = items as Record<string, unknown>;
    assert.deepEqual(
      evaluate(expression as unknown as Expression, (name) => held[name]),
      value,
    );
  });
}

for (const definition of fixture.definitions) {
  test(`a definition is judged as in the fixture: ${definition.case}`, () => {
    const choices = ['x', 'y'].map((value) => ({ value, label: { ja: value } }));
    const drawn: FormDefinition = {
      title: { ja: '様式' },
      sections: [
        {
          name: 'one',
          title: { ja: '節' },
          items: [
            { name: 'a', kind: 'choice', label: { ja: '甲' }, choices },
            { name: 'b', kind: 'text', label: { ja: '乙' } },
            { name: 'c', kind: 'number', label: { ja: '丙' } },
          ],
        },
      ],
      rules: definition.rules as unknown as FormRule[],
    };
    const found = checkFormDefinition(drawn).map(({ path, message }) => [path, message]);
    assert.deepEqual(found, definition.problems);
  });
}

test('the register fills in what is bound to it, and nothing else', () => {
  for (const { form: name, register, answers } of fixture.prefills) {
    assert.deepEqual(prefill(form(name), register), answers);
  }
  const rows = [{ 'resident.fullName': '見本　一', 'resident.dateOfBirth': '2019-05-01' }];
  const bound = {
    title: { ja: '届' },
    sections: [
      {
        name: 'one',
        title: { ja: '節' },
        items: [
          {
            name: 'people',
            kind: 'members' as const,
            label: { ja: '方' },
            boundTo: 'household.members',
            items: [
              {
                name: 'called',
                kind: 'text' as const,
                label: { ja: '氏名' },
                boundTo: 'resident.fullName',
              },
              { name: 'school', kind: 'text' as const, label: { ja: '学校' } },
            ],
          },
        ],
      },
    ],
    rules: [],
  };
  assert.deepEqual(checkFormDefinition(bound), []);
  assert.deepEqual(prefill(bound, { 'household.members': rows }), {
    people: [{ called: '見本　一' }],
  });
});

test('what is left to be written is what is shown, not computed and not answered', () => {
  const left = unansweredItems(form('moving'), { fullName: '見本', relation: 'self', copies: 1 });
  assert.deepEqual(
    left.map((item) => item.name),
    ['kana', 'phone', 'movedOn', 'notifiedOn', 'address', 'members', 'seal'],
  );
});

test('a text without a translation is shown in Japanese', () => {
  assert.equal(textIn({ ja: '届', en: 'notification' }, 'en'), 'notification');
  assert.equal(textIn({ ja: '届', en: 'notification' }, 'easy'), '届');
});

test('a definition with wrong names, bounds, bindings and groups is told each of them', () => {
  const wrong: FormDefinition = {
    title: { ja: ' ' },
    sections: [
      {
        name: 'One!',
        title: { ja: '' },
        items: [
          { name: 'x', kind: 'choice', label: { ja: '選ぶ' } },
          { name: 'x', kind: 'text', label: { ja: '' }, boundTo: 'resident.shoeSize' },
          { name: 'y', kind: 'text', label: { ja: '生年' }, boundTo: 'resident.dateOfBirth' },
          { name: 'z', kind: 'number', label: { ja: '数' }, least: 5, most: 2 },
          { name: 'w', kind: 'members', label: { ja: '方' }, items: [] },
        ],
      },
      { name: 'empty', title: { ja: '空' }, items: [] },
    ],
    rules: [{ effect: 'require', target: 'empty', when: { value: true } }],
  };
  const paths = checkFormDefinition(wrong).map((problem) => problem.path);
  assert.deepEqual(paths.sort(), [
    'rules.0',
    'sections.0',
    'sections.0.items.0.choices',
    'sections.0.items.1',
    'sections.0.items.1.boundTo',
    'sections.0.items.1.label',
    'sections.0.items.2.boundTo',
    'sections.0.items.3.least',
    'sections.0.items.4.items',
    'sections.0.title',
    'sections.1',
    'title',
  ]);
});
