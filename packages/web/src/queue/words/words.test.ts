/** 文の検査 — no language lacks a text or a place for a value; none is left unused. */
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
  test(`every text of the queue is there in ${name}, with the same places for values`, () => {
    assert.deepEqual(Object.keys(words).sort(), [...keys].sort());
    assert.deepEqual(
      keys.filter((key) => blanksIn(words[key]).join() !== blanksIn(ja[key]).join()),
      [],
    );
  });
}

test('plain Japanese has hardly a Chinese character, and English none', () => {
  const hard = keys.filter((key) => (easy[key].match(/[一-鿿]/g) ?? []).length > 6);
  assert.deepEqual(hard, []);
  assert.deepEqual(
    keys.filter((key) => /[ぁ-んァ-ヶ一-鿿]/.test(en[key])),
    [],
  );
});

test('every text of the queue is shown somewhere', () => {
  const folder = path.resolve(import.meta.dirname, '..');
  const sources = globSync('**/*.{ts,tsx}', { cwd: folder, exclude: ['words/**'] })
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const unused = keys.filter((key) => {
    const [family] = key.split('.');
    return !sources.includes(`'${key}'`) && !sources.includes(`\`${family}.\${`);
  });
  assert.deepEqual(unused, []);
});
