/** 様式の編集の検査 — every step leaves a form that the engine can look through. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkFormDefinition,
  type FormDefinition,
  type FormItemKind,
  itemKinds,
} from '@yakuba/kernel/form';

import fc from 'fast-check';

import { starterForm } from '../detail/starter-form.ts';
import {
  findItem,
  moved,
  withChanged,
  withItem,
  without,
  withRules,
  withSection,
} from './edit-form.ts';
import { freshChoice, itemAsKind } from './new-item.ts';

const start = starterForm({ ja: '見本' }, true);
const kinds = Object.keys(itemKinds) as FormItemKind[];

function namesOf(form: FormDefinition): string[] {
  return form.sections.map(
    ({ name, items }) => `${name}:${items.map((one) => one.name).join(',')}`,
  );
}

test('the form that a new procedure begins with is sound, signed or not', () => {
  assert.deepEqual(checkFormDefinition(start), []);
  assert.deepEqual(checkFormDefinition(starterForm({ ja: '見本' }, false)), []);
});

test('an item of each kind needs nothing but its words', () => {
  for (const kind of kinds) {
    const added = withItem(start, 'applicant', kind);
    const item = findItem(added.form, added.name);
    assert.equal(item?.kind, kind);
    const choices = item?.choices?.map((one) => ({ ...one, label: { ja: '選択肢' } }));
    const written = withChanged(added.form, added.name, { label: { ja: '見出し' }, choices });
    assert.deepEqual(checkFormDefinition(written), [], kind);
  }
});

test('a section goes after the one named, and bears a name of its own', () => {
  const one = withSection(start, 'applicant');
  assert.deepEqual(
    one.form.sections.map(({ name }) => name),
    ['applicant', 'section1', 'signature'],
  );
  assert.equal(withSection(one.form, null).name, 'section2');
});

test('an item moves through its section and on into the next, and back again', () => {
  const down = moved(start, 'applicantPhone', 1);
  assert.deepEqual(namesOf(down), [
    'applicant:applicantName,applicantKana,applicantAddress',
    'signature:applicantPhone,signed',
  ]);
  assert.deepEqual(moved(down, 'applicantPhone', -1), start);
  assert.deepEqual(
    namesOf(moved(start, 'applicantName', 1))[0]?.slice(0, 29),
    'applicant:applicantKana,appli',
  );
  assert.equal(moved(start, 'applicantName', -1), start);
  assert.deepEqual(moved(start, 'signature', -1).sections[0]?.name, 'signature');
});

test('what is taken away takes its own rules along, and leaves those of others to be mended', () => {
  const ruled = [
    { effect: 'show', target: 'applicantPhone', when: { answered: 'applicantName' } },
    { effect: 'show', target: 'applicantKana', when: { answered: 'applicantPhone' } },
  ] as const;
  const form = { ...start, rules: ruled };
  const left = without(form, 'applicantPhone');
  assert.deepEqual(left.rules, [ruled[1]]);
  assert.match(checkFormDefinition(left)[0]?.message ?? '', /applicantPhone/);
  assert.deepEqual(without(form, 'applicant').rules, []);
});

test('items inside a group are added, changed, moved and taken away by themselves', () => {
  const group = withItem(start, 'applicant', 'members');
  const inner = withItem(group.form, group.name, 'date');
  assert.equal(inner.name, `${group.name}.date1`);
  const named = withChanged(inner.form, inner.name, { label: { ja: '生年月日' } });
  assert.equal(findItem(named, inner.name)?.label.ja, '生年月日');
  const first = moved(named, inner.name, -1);
  assert.deepEqual(
    findItem(first, group.name)?.items?.map(({ name }) => name),
    ['date1', 'fullName'],
  );
  assert.equal(findItem(without(first, inner.name), inner.name), undefined);
});

test('rules of one effect are replaced where they stood, others are left alone', () => {
  const rule = (target: string) => ({ effect: 'show', target, when: { value: true } }) as const;
  const form = { ...start, rules: [rule('a'), rule('b'), rule('c')] };
  const next = withRules(form, { target: 'b', effect: 'show' }, [rule('b'), rule('b')]);
  assert.deepEqual(
    next.rules.map(({ target }) => target),
    ['a', 'b', 'b', 'c'],
  );
  assert.deepEqual(withRules(form, { target: 'a', effect: 'require' }, []).rules, form.rules);
});

test('a kind that is changed keeps its words and its choices, and nothing that does not fit', () => {
  const choice = freshChoice([]);
  const item = {
    name: 'x',
    kind: 'choice',
    label: { ja: '色' },
    choices: [choice],
    boundTo: 'resident.sex',
  } as const;
  const many = itemAsKind(item, 'choices');
  assert.deepEqual(many.choices, [choice]);
  assert.equal(many.boundTo, undefined);
  const text = itemAsKind(item, 'text');
  assert.equal(text.choices, undefined);
  assert.equal(text.label.ja, '色');
});

test('whatever is added and moved, no item is lost and no name is borne twice', () => {
  const step = fc.tuple(
    fc.constantFrom('add', 'up', 'down', 'section'),
    fc.nat(30),
    fc.constantFrom(...kinds),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let form: FormDefinition = start;
      let count = 5;
      for (const [what, at, kind] of steps) {
        const items = form.sections.flatMap(({ items: own }) => own.map(({ name }) => name));
        const sections = form.sections.map(({ name }) => name);
        const target = [...items, ...sections][at % (items.length + sections.length)] ?? '';
        if (what === 'section') form = withSection(form, target).form;
        else if (what === 'add') {
          form = withItem(form, sections[at % sections.length] ?? '', kind).form;
          count += 1;
        } else form = moved(form, target, what === 'up' ? -1 : 1);
      }
      const names = form.sections.flatMap(({ name, items }) => [
        name,
        ...items.map((one) => one.name),
      ]);
      assert.equal(new Set(names).size, names.length);
      assert.equal(names.length - form.sections.length, count);
    }),
  );
});
