/** 文の検査 — no language lacks a text, a blank or a place for a value; none is left unused. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { easy } from './easy.ts';
import { en } from './en.ts';
import { ja, type WordKey } from './ja.ts';

const keys = Object.keys(ja) as WordKey[];
const blanksIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

for (const [name, words] of Object.entries({ ja, easy, en })) {
  test(`no text is missing in ${name}`, () => {
    assert.deepEqual(Object.keys(words).sort(), [...keys].sort());
    assert.deepEqual(
      keys.filter((key) => words[key].trim() === ''),
      [],
    );
  });

  test(`every text of ${name} has the same places for values`, () => {
    const different = keys.filter(
      (key) => blanksIn(words[key]).join() !== blanksIn(ja[key]).join(),
    );
    assert.deepEqual(different, []);
  });
}

test('plain Japanese has hardly a Chinese character, and English none but in examples', () => {
  const kanji = /[一-鿿]/g;
  const hard = keys.filter((key) => (easy[key].match(kanji) ?? []).length > 6);
  assert.deepEqual(hard, []);
  const foreign = keys.filter((key) => /[ぁ-ん]/.test(en[key]));
  assert.deepEqual(foreign, []);
});

test('every text is shown somewhere', () => {
  const folder = path.resolve(import.meta.dirname, '..');
  const sources = globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['words/**'] })
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const unused = keys.filter((key) => {
    const [family] = key.split('.');
    return !new RegExp(`['"]${key}['"]`).test(sources) && !sources.includes(`\`${family}.\${`);
  });
  assert.deepEqual(unused, []);
});
