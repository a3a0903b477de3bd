/** 印鑑登録の規則の検査 — size, name, grounds, who may register, what ends a registration. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Examination, imprintGrounds } from '@yakuba/contract/seal-registration';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import { residentRow } from '#harness/resident-row';

import { endOfRegistration } from './rules/end-of-registration.ts';
import { type ExaminedSeal, groundsAgainst, requireFitSeal } from './rules/imprint-grounds.ts';
import { type Darkness, measureImprint, verdictOn } from './rules/measure-imprint.ts';
import { isNameInscription } from './rules/name-inscription.ts';
import { isResidentOn, requireMayRegister } from './rules/who-may-register.ts';

const TODAY = '2026-11-20';

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** A square of ink, `side` pixels long and turned, on paper of 300 pixels. */
function paperWith(side: number, turn: number): Darkness {
  const [width, height] = [300, 300];
  const angle = (turn * Math.PI) / 180;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [x, y] = [(at % width) - 149.5, Math.floor(at / width) - 149.5];
    const across = Math.abs(x * Math.cos(angle) + y * Math.sin(angle));
    const down = Math.abs(y * Math.cos(angle) - x * Math.sin(angle));
    pixels[at] = across <= side / 2 && down <= side / 2 ? 230 : 8;
  }
  return { width, height, pixels };
}

test('a square seal is as large as it is, however askew it was set down', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 20, max: 190 }),
      fc.integer({ min: 0, max: 359 }),
      (side, turn) => {
        const measured = measureImprint(paperWith(side, turn), 254);
        assert.ok(measured);
        assert.ok(Math.abs(measured.squareMm - side / 10) <= 0.25, `${measured.squareMm}mm`);
      },
    ),
    { numRuns: 40 },
  );
});

test('paper alone has no imprint, and dust is none', () => {
  const blank = new Uint8Array(10_000).map((_, at) => at % 7);
  assert.equal(measureImprint({ width: 100, height: 100, pixels: blank }, 300), null);
  blank[50] = 255;
  assert.equal(measureImprint({ width: 100, height: 100, pixels: blank }, 300), null);
});

test('the limits are 8 and 25 millimetres, with a border where the seal itself is measured', () => {
  const table: [number, string][] = [
    [7.5, 'too-small'],
    [7.8, 'too-small'],
    [7.81, 'borderline'],
    [8.2, 'borderline'],
    [8.21, 'fits'],
    [24.79, 'fits'],
    [24.8, 'borderline'],
    [25.2, 'borderline'],
    [25.21, 'too-large'],
  ];
  for (const [side, verdict] of table) assert.equal(verdictOn(side), verdict, `${side}mm`);
});

const japanese = residentRow({
  fullName: '渡辺　花子',
  familyName: '渡辺',
  givenName: '花子',
  formerFamilyName: '髙橋',
  commonName: null,
});
const foreign = residentRow({
  residentKind: '2',
  fullName: 'SAMPLE MARIA　見本　真理',
  familyName: null,
  givenName: null,
  romanName: 'SAMPLE MARIA',
  fullNameKana: 'サンプル　マリア',
  commonName: '若葉　まり',
});

test('a seal shows the name, a part of it with a part of the other, and nothing else', () => {
  const shown = [
    '渡辺花子',
    '渡辺',
    '花子',
    '渡邊',
    '渡邉花子',
    '高橋',
    '髙橋花子',
    '渡花',
    '辺子',
  ];
  for (const text of [...shown, '渡辺之印', '花子の印', '渡辺 花子']) {
    assert.ok(isNameInscription(text, japanese), text);
  }
  for (const text of ['渡', '辺', '花', '渡高', '渡辺商店', '医師渡辺', '佐藤', '花子渡辺', '印']) {
    assert.ok(!isNameInscription(text, japanese), text);
  }
});

test('a foreign resident may use words of the name, katakana and the common name', () => {
  for (const text of [
    'SAMPLE',
    'maria',
    'SAMPLE MARIA',
    'マリア',
    'サンプル・マリア',
    '若葉',
    'まり',
  ]) {
    assert.ok(isNameInscription(text, foreign), text);
  }
  for (const text of ['SAM', 'マリ', 'JOHN', 'サンプルジョン']) {
    assert.ok(!isNameInscription(text, foreign), text);
  }
  assert.ok(!isNameInscription('ワタナベ', { ...japanese, fullNameKana: 'ワタナベ　ハナコ' }));
});

const none: Examination = {
  showsOtherMatter: false,
  isDeformable: false,
  isUnclear: false,
  isRimBroken: false,
  isUnsuitable: false,
  isSizeConfirmed: false,
};
const sound: ExaminedSeal = {
  inscription: '渡辺',
  names: japanese,
  measurement: { squareMm: 13.5, size: 'fits', problems: [] },
  examination: none,
};

test('each of the seven grounds is found, and all of them at once', () => {
  assert.deepEqual(groundsAgainst(sound), []);
  const table: [string, Partial<ExaminedSeal>][] = [
    ['name_not_shown', { inscription: '佐藤' }],
    ['other_matter', { examination: { ...none, showsOtherMatter: true } }],
    ['deformable', { examination: { ...none, isDeformable: true } }],
    ['size', { measurement: { squareMm: 7, size: 'too-small', problems: [] } }],
    ['size', { measurement: { squareMm: 26, size: 'too-large', problems: [] } }],
    ['unclear', { examination: { ...none, isUnclear: true } }],
    ['unclear', { measurement: { squareMm: 12, size: 'fits', problems: ['faint'] } }],
    ['rim_broken', { examination: { ...none, isRimBroken: true } }],
    ['unsuitable', { examination: { ...none, isUnsuitable: true } }],
  ];
  for (const [ground, over] of table)
    assert.deepEqual(groundsAgainst({ ...sound, ...over }), [ground]);
  const worst: ExaminedSeal = {
    inscription: '佐藤',
    names: japanese,
    measurement: { squareMm: 7, size: 'too-small', problems: ['faint'] },
    examination: {
      ...none,
      showsOtherMatter: true,
      isDeformable: true,
      isRimBroken: true,
      isUnsuitable: true,
    },
  };
  assert.deepEqual(groundsAgainst(worst), Object.keys(imprintGrounds));
  assert.throws(
    () => requireFitSeal(worst),
    (error: Refusal) => error.fields.length === 7 && /7mm/.test(error.message),
  );
});

test('a size at the border needs the seal itself to be measured', () => {
  const measurement = { squareMm: 8.1, size: 'borderline', problems: [] } as const;
  const code = codeOf(() => requireFitSeal({ ...sound, measurement }));
  assert.equal(code, 'seal_registration.imprint.size_unconfirmed');
  const examination = { ...none, isSizeConfirmed: true };
  assert.equal(
    codeOf(() => requireFitSeal({ ...sound, measurement, examination })),
    null,
  );
});

test('people under fifteen, out of the register or without capacity may not register', () => {
  const presence = { hasCapacity: true, isAccompaniedByRepresentative: false, isInPerson: true };
  const ask = (over: object, how: object = {}) =>
    codeOf(() =>
      requireMayRegister(residentRow(over), {
        number: '100',
        presence: { ...presence, ...how },
        today: TODAY,
      }),
    );
  const at = (name: string) => `seal_registration.applicant.${name}`;
  assert.equal(ask({}), null);
  assert.equal(ask({ dateOfBirth: '2011-11-20' }), null);
  assert.equal(ask({ dateOfBirth: '2011-11-21' }), at('under_fifteen'));
  assert.equal(
    ask({ dateOfBirth: '2011-01-01', dateOfBirthNotation: '平成23年　月日不詳' }),
    at('under_fifteen'),
  );
  assert.equal(ask({ isClosed: true }), at('not_resident'));
  assert.equal(ask({ movingOutPlannedOn: '2026-11-21' }), null);
  assert.equal(ask({ movingOutPlannedOn: TODAY }), at('not_resident'));
  assert.equal(ask({}, { hasCapacity: false }), at('incapable'));
  assert.equal(ask({ isAdultWard: true }), at('ward_alone'));
  assert.equal(ask({ isAdultWard: true }, { isAccompaniedByRepresentative: true }), null);
  const alone = { isAccompaniedByRepresentative: true, isInPerson: false };
  assert.equal(ask({ isAdultWard: true }, alone), at('ward_alone'));
});

test('what ends a registration, and since when', () => {
  const seal = { inscription: '試験', wasAdultWard: false };
  const closed = (closingReason: string) => ({
    isClosed: true,
    closingReason,
    closingEffectiveOn: '2026-11-18',
  });
  const table: [string, object, { ground: string; effectiveOn: string } | null][] = [
    ['nothing happened', {}, null],
    ['the person died', closed('death'), { ground: 'death', effectiveOn: '2026-11-18' }],
    ['moved', closed('moving_out_domestic'), { ground: 'moved_out', effectiveOn: '2026-11-18' }],
    [
      'moved abroad',
      closed('moving_out_abroad'),
      { ground: 'moved_out', effectiveOn: '2026-11-18' },
    ],
    ['deleted', closed('deletion_by_authority'), { ground: 'deleted', effectiveOn: '2026-11-18' }],
    ['naturalised', closed('deletion_naturalisation'), null],
    ['a move is planned', { movingOutPlannedOn: '2026-11-21' }, null],
    [
      'the planned day has come',
      { movingOutPlannedOn: TODAY },
      { ground: 'moved_out', effectiveOn: TODAY },
    ],
    [
      'the family name changed',
      { fullName: '見本　太郎', familyName: '見本', effectiveOn: '2026-11-10' },
      { ground: 'name_changed', effectiveOn: '2026-11-10' },
    ],
    [
      'the former name was entered',
      { fullName: '見本　太郎', familyName: '見本', formerFamilyName: '試験' },
      null,
    ],
    [
      'a guardian was appointed',
      { isAdultWard: true, effectiveOn: '2026-11-12' },
      { ground: 'guardianship', effectiveOn: '2026-11-12' },
    ],
    [
      'died on a day unknown',
      { ...closed('death'), closingEffectiveOn: '2026-11-00' },
      { ground: 'death', effectiveOn: TODAY },
    ],
  ];
  for (const [what, over, expected] of table) {
    assert.deepEqual(endOfRegistration(seal, residentRow(over), TODAY), expected, what);
  }
  assert.equal(endOfRegistration(seal, null, TODAY)?.ground, 'entry_cancelled');
});

test('nobody can hold a registered seal on a day on which they are no resident', () => {
  const changes = fc.record({
    isClosed: fc.boolean(),
    closingReason: fc.constantFrom('death', 'moving_out_domestic', 'deletion_by_authority'),
    movingOutPlannedOn: fc.constantFrom(null, '2026-11-19', TODAY, '2026-11-21'),
  });
  fc.assert(
    fc.property(changes, (over) => {
      const holder = residentRow(over);
      const end = endOfRegistration({ inscription: '試験', wasAdultWard: false }, holder, TODAY);
      assert.equal(end === null, isResidentOn(holder, TODAY));
    }),
  );
});
