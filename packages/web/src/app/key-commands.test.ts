/**
 * キー操作の試験 — which command the keys pressed spell.
 *
 * @spec juki 2.3.2
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { commandFor, type KeyStroke, withStroke } from './key-commands.ts';

const commands = ['/', 'g h', 'g s'].map((keys) => ({ keys, label: keys, run() {} }));

function typed(...strokes: readonly [key: string, at: number][]): string | undefined {
  const made = strokes.reduce<KeyStroke[]>((held, [key, at]) => withStroke(held, { key, at }), []);
  return commandFor(commands, made)?.keys;
}

test('finds a command of one key', () => {
  assert.equal(typed(['/', 0]), '/');
});

test('finds a command of two keys pressed one after another', () => {
  assert.equal(typed(['g', 0], ['s', 300]), 'g s');
});

test('forgets the first key after a pause', () => {
  assert.equal(typed(['g', 0], ['s', 3_000]), undefined);
});

test('finds nothing in keys that no command begins with', () => {
  assert.equal(typed(['s', 0], ['g', 100]), undefined);
});
