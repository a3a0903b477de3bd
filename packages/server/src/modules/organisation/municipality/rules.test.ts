/**
 * 団体情報の決まりの検査 — certifiers by date, seals, settings, drift; pure.
 *
 * @spec juki 1.3.7
 * @spec juki 1.3.9
 * @spec juki 5.6
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingItems } from '@yakuba/contract/municipality';

import { signInDefaults } from '#platform/identity';
import type { Certifier } from './model.ts';
import { driftAmong, type TownFigure } from './rules/drift.ts';
import { certifierOn, checkCertifier, checkSeal, checkSetting } from './rules.ts';

const mayor: Certifier = {
  id: '1',
  capacity: 'mayor',
  title: '町長',
  name: '見本　一',
  validFrom: '2024-04-01',
  validUntil: '2028-04-01',
};
const acting: Certifier = {
  ...mayor,
  id: '2',
  capacity: 'acting',
  title: '町長職務代理者　副町長',
  name: '見本　二',
  validFrom: '2026-07-01',
  validUntil: '2026-07-11',
};
const next: Certifier = { ...mayor, id: '3', validFrom: '2028-04-01', validUntil: null };

test('the certifier switches by date, and whoever acts for the mayor comes first', () => {
  const list = [next, acting, mayor];
  const on = (day: string) => certifierOn(list, day)?.id ?? null;
  assert.equal(on('2024-03-31'), null);
  assert.equal(on('2024-04-01'), '1');
  assert.equal(on('2026-06-30'), '1');
  assert.equal(on('2026-07-01'), '2');
  assert.equal(on('2026-07-10'), '2');
  assert.equal(on('2026-07-11'), '1');
  assert.equal(on('2028-03-31'), '1');
  assert.equal(on('2028-04-01'), '3');
});

test('two mayors at a time are refused, a mayor and an acting one are not', () => {
  const overlapping = { ...next, validFrom: '2028-03-31' };
  assert.throws(() => checkCertifier(overlapping, [mayor]), /期間が重なっています/);
  assert.doesNotThrow(() => checkCertifier(next, [mayor]));
  assert.doesNotThrow(() => checkCertifier(acting, [mayor]));
  const empty = { ...acting, validUntil: acting.validFrom };
  assert.throws(() => checkCertifier(empty, []), /始まりより後/);
});

test('a seal is a plain drawing, and red on cards alone', () => {
  const image = '<svg viewBox="0 0 9 9"><rect x="1" y="1" width="7" height="7"/></svg>';
  const seal = {
    kind: 'mayor' as const,
    image,
    sizeMillimetres: 21,
    colour: 'black' as const,
    validFrom: '2026-04-01',
  };
  assert.doesNotThrow(() => checkSeal(seal));
  assert.throws(() => checkSeal({ ...seal, colour: 'red' }), /カード券面用/);
  assert.doesNotThrow(() => checkSeal({ ...seal, colour: 'red', kind: 'card' }));
  for (const bad of [
    '<svg><script>alert(1)</script></svg>',
    '<svg onload="x()"></svg>',
    '<svg><image href="https://example.jp/x.png"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    '<svg><foreignObject/></svg>',
    'not a drawing',
  ]) {
    assert.throws(() => checkSeal({ ...seal, image: bad }), /図形だけ/);
  }
});

test('a setting is one of the choices, from today on', () => {
  const choice = { name: 'idle_minutes' as const, value: '15', validFrom: '2026-11-20' };
  assert.doesNotThrow(() => checkSetting(choice, '2026-11-20'));
  assert.throws(() => checkSetting({ ...choice, value: '600' }, '2026-11-20'), /選択肢/);
  assert.throws(() => checkSetting(choice, '2026-11-21'), /今日以降/);
});

test('each setting starts with one of its choices, those of the sign-in with its own default', () => {
  for (const { name, initial, choices } of settingItems) {
    assert.ok(
      choices.some(({ value }) => value === initial),
      name,
    );
  }
  const initial = Object.fromEntries(settingItems.map((item) => [item.name, item.initial]));
  for (const [name, value] of Object.entries(signInDefaults)) assert.equal(initial[name], value);
});

test('a town with another version than most has drifted', () => {
  const town = (municipalityCode: string, schemaVersion: string | null): TownFigure => ({
    municipalityCode,
    name: '',
    prefectureName: '',
    population: null,
    households: null,
    schemaVersion,
    settingsVersion: 's',
    formsVersion: null,
    asOf: null,
  });
  assert.deepEqual(driftAmong([town('1', 'a'), town('2', 'a'), town('3', 'b'), town('4', null)]), [
    { municipalityCode: '3', aspect: 'schemaVersion', expected: 'a', actual: 'b' },
    { municipalityCode: '4', aspect: 'schemaVersion', expected: 'a', actual: null },
  ]);
  assert.deepEqual(driftAmong([town('1', 'a'), town('2', 'a')]), []);
});
