/** 手続の内容の読取りの検査 — one value for one text, which nobody can alter. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keptContent, readContent } from './read-content.ts';

test('the same text gives the same value, another text another', () => {
  const text = '{"form":{"sections":[{"name":"a"}]}}';
  assert.equal(readContent(text), readContent(`${text}`));
  assert.deepEqual(readContent(text), { form: { sections: [{ name: 'a' }] } });
  assert.notEqual(readContent(text), readContent('{"form":{"sections":[]}}'));
});

test('what many share cannot be altered', () => {
  const content = readContent('{"form":{"sections":[{"name":"b"}]}}') as {
    form: { sections: { name: string }[] };
  };
  assert.throws(() => content.form.sections.push({ name: 'c' }), TypeError);
  assert.throws(() => {
    (content.form.sections[0] as { name: string }).name = 'd';
  }, TypeError);
});

test('what was not asked for in a long while is read again, and is right again', () => {
  const text = '{"title":"first"}';
  const first = readContent(text);
  for (let other = 0; other < 300; other += 1) readContent(`{"title":"${other}"}`);
  assert.notEqual(readContent(text), first);
  assert.deepEqual(readContent(text), first);
});

test('what is known by its digest is held by it, and not read a second time', () => {
  assert.equal(keptContent('digest-a'), undefined);
  const content = readContent('{"title":"a"}', 'digest-a');
  assert.equal(keptContent('digest-a'), content);
  assert.equal(readContent('{"title":"a"}', 'digest-a'), content);
  assert.equal(keptContent('digest-b'), undefined);
});
