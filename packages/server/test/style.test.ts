/** 書き方の検査 — limits on lines, functions and files, docstrings, banned words. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const LINES_MAX = 300;
const TEST_LINES_MAX = 500;
const FUNCTION_LINES_MAX = 60;
const COLUMNS_MAX = 100;

const files = globSync('{packages/*/{src,test},e2e,bench}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !file.includes('node_modules'))
  .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));
const sources = files.filter((file) => !/\.(test|fault)\.tsx?$/.test(file.name));

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Japanese characters take two columns. */
function columns(line: string): number {
  let width = 0;
  for (const character of line) width += WIDE.test(character) ? 2 : 1;
  return width;
}

test('files are short', () => {
  const long = files.filter((file) => {
    const limit = sources.includes(file) ? LINES_MAX : TEST_LINES_MAX;
    return file.text.split('\n').length - 1 > limit;
  });
  assert.deepEqual(
    long.map((file) => file.name),
    [],
  );
});

test('half of the files are about sixty lines or shorter', () => {
  const sizes = sources
    .map((file) => file.text.split('\n').length)
    .sort((one, other) => one - other);
  assert.ok(
    (sizes[Math.floor(sizes.length / 2)] ?? 0) <= 75,
    `median ${sizes[Math.floor(sizes.length / 2)]}`,
  );
});

test('lines are at most a hundred columns, or one string that cannot be broken', () => {
  const long: string[] = [];
  for (const { name, text } of files) {
    text.split('\n').forEach((line, index) => {
      const isOneString =
        /^\s*(\w+:\s*)?[`'"(].*[`'"][),;]*$/.test(line) || /['`"].*['`"]/.test(line);
      if (columns(line) > COLUMNS_MAX && !isOneString) long.push(`${name}:${index + 1}`);
    });
  }
  assert.deepEqual(long, []);
});

test('functions are shorter than sixty lines', () => {
  const long: string[] = [];
  for (const { name, text } of sources) {
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      if (!/^(export )?(async )?function /.test(line)) return;
      const end = lines.findIndex((later, at) => at > index && later.startsWith('}'));
      if (end - index >= FUNCTION_LINES_MAX)
        long.push(`${name}:${index + 1} (${end - index} lines)`);
    });
  }
  assert.deepEqual(long, []);
});

test('every source file begins by saying what it is, in Japanese first', () => {
  const silent = sources.filter((file) => !/^\/\*\*[^\n]*\n?[^\n]*[ぁ-ヿ一-鿿]/.test(file.text));
  assert.deepEqual(
    silent.map((file) => file.name),
    [],
  );
});

test('nothing is left behind, skipped or switched off', () => {
  const banned = [
    /\b(TODO|FIXME|XXX|HACK)\b/,
    /\.only\(/,
    /\b(describe|it|test)\.skip\(/,
    /@ts-(ignore|nocheck|expect-error)/,
    /\bas any\b|: any\b/,
    /\bconsole\.log\(/,
    /^export default/m,
    /^\s*enum /m,
  ];
  const found = files
    .filter((file) => !file.name.endsWith('style.test.ts'))
    .flatMap((file) =>
      banned.filter((word) => word.test(file.text)).map((word) => `${file.name}: ${word.source}`),
    );
  assert.deepEqual(
    found.filter((line) => !/(bin|bench|demo|test\/run)/.test(line)),
    [],
  );
});

test('no code names a town', () => {
  const towns = /石井町|神山町|那賀町|東みよし|363413|363421|363685|364894/;
  const naming = sources.filter((file) => towns.test(file.text) && !file.name.includes('/demo/'));
  assert.deepEqual(
    naming.map((file) => file.name),
    [],
  );
});
