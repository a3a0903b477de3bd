/**
 * 書体一式の検査.
 *
 * @spec juki 5.8
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createFontBook } from './font-book.ts';
import { type FontFace, readFontFace } from './font-face.ts';
import { MINCHO_FILE } from './installed-fonts.ts';

function face(family: string, characters: string, sequences: readonly string[] = []): FontFace {
  return {
    family,
    hasCharacter: (codePoint) => characters.includes(String.fromCodePoint(codePoint)),
    hasSequence: (base, selector) => sequences.includes(String.fromCodePoint(base, selector)),
    advanceEm: () => 1,
  };
}

const VARIANT = '葛\u{E0102}';
const plain = createFontBook([face('First', '見本葛〓 ')]);
const both = createFontBook([face('First', '見本葛〓 '), face('Second', '葛辻', [VARIANT])]);

test('names the characters that no font draws, each once and in order', () => {
  assert.deepEqual(plain.missingGlyphs('見本'), []);
  assert.deepEqual(plain.missingGlyphs('辻見鷗辻'), ['辻', '鷗']);
  assert.deepEqual(both.missingGlyphs('辻見鷗辻'), ['鷗']);
});

test('names a variation sequence that would silently draw the plain character', () => {
  assert.deepEqual(plain.missingGlyphs(`見${VARIANT}葛`), [VARIANT]);
  assert.deepEqual(both.missingGlyphs(`見${VARIANT}葛`), []);
});

test('replaces an unknown character by the geta mark and an unknown sequence by its base', () => {
  assert.equal(plain.drawable(`見${VARIANT}辻`), '見葛〓');
  assert.equal(both.drawable(`見${VARIANT}辻`), `見${VARIANT}辻`);
});

test('tells which sequences only a fallback face draws', () => {
  assert.deepEqual(both.sequencesOf(`${VARIANT}と${VARIANT}`), [
    { cluster: VARIANT, family: 'Second' },
  ]);
  assert.deepEqual(plain.sequencesOf(VARIANT), []);
});

test('the packaged face covers ordinary names and measures half and full width', () => {
  const mincho = createFontBook([readFontFace(MINCHO_FILE)]);
  assert.deepEqual(mincho.missingGlyphs('髙﨑邉𠮟吉田　JOSÉ　ｻﾄｳ〓'), []);
  assert.deepEqual(mincho.missingGlyphs('😀'), ['😀']);
  assert.equal(mincho.advanceEm('令和8年'), 3.5);
});
