/**
 * 異動の取消しの規則の検査 — what was done is undone by adding, from the newest back.
 *
 * @spec juki 4.6.0.1
 * @spec juki 4.6.1.1
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import {
  cancellation,
  clerical,
  corrected,
  correction,
  deletion,
  headChange,
  householdChange,
  merger,
  nationalityLoss,
  naturalisation,
  separation,
} from '#harness/authority-inputs';
import { type GrowingRegister, growingRegister } from '#harness/growing-register';
import { population, someone } from '#harness/register-state';
import {
  birth,
  day,
  death,
  movingIn,
  movingInNotice,
  movingOut,
  relocation,
  roles,
  townAddress,
} from '#harness/resident-inputs';

const foreigner = someone({
  addresseeNumber: '800',
  householdNumber: '508',
  residentKind: '2',
  fullName: 'MOMO KYU',
  romanName: 'MOMO KYU',
  headOfHouseholdName: 'MOMO KYU',
  commonName: '桃井　九',
  nationality: '架空国',
  article3045Class: '特別永住者',
  becameForeignResidentOn: '2012-07-09',
  registeredDomicile: null,
  headOfFamilyRegister: null,
});
const people = () => [...population(), foreigner];

const someChanges: [string, Parameters<GrowingRegister['register']>[0], object][] = [
  ['転入', 'accept-moving-in', movingIn()],
  ['転居', 'accept-relocation', relocation()],
  ['転出', 'accept-moving-out', movingOut({ effectiveOn: '2026-11-10' })],
  ['転出届の受理', 'accept-moving-out', movingOut()],
  ['転入通知の受理', 'receive-moving-in-notice', movingInNotice()],
  ['出生', 'register-birth', birth()],
  ['死亡', 'register-death', death()],
  ['世帯主の死亡', 'register-death', death({ addresseeNumber: '300' })],
  ['世帯分離', 'separate-household', separation()],
  ['世帯主の世帯分離', 'separate-household', separation({ members: roles(['300', '世帯主']) })],
  ['世帯合併', 'merge-households', merger()],
  ['世帯変更', 'change-household', householdChange()],
  ['世帯主変更', 'change-head', headChange()],
  ['職権修正', 'correct-by-authority', correction()],
  [
    '世帯主の氏名の修正',
    'correct-by-authority',
    correction({ people: [corrected('100', { familyName: '若緑' })] }),
  ],
  ['誤記修正', 'correct-clerical-error', clerical()],
  ['職権消除', 'delete-by-authority', deletion()],
  ['帰化', 'enter-by-authority', naturalisation()],
  ['国籍喪失', 'enter-by-authority', nationalityLoss()],
];

for (const [name, kind, input] of someChanges) {
  test(`undoes ${name} and leaves both in the history`, () => {
    const register = growingRegister(people());
    const before = register.picture();
    const rows = register.rowCount();
    const done = register.register(kind, input);
    register.register('cancel-change', cancellation(done.changeId, done.numbers));
    const added = done.outcome.rows.length + done.numbers.length;
    assert.equal(register.rowCount(), rows + added);
    assertSame(register, before);
    for (const number of done.numbers) {
      const numbers = register.history(number).map((row) => row.historyNumber);
      assert.deepEqual(
        numbers,
        [...numbers.keys()].map((index) => index + 1),
      );
    }
  });
}

/** Everyone is as before; those who were not there are closed again. */
function assertSame(register: GrowingRegister, before: Record<string, object>): void {
  const now = register.picture();
  for (const [number, items] of Object.entries(now)) {
    if (before[number]) assert.deepEqual(items, before[number], number);
    else assert.equal(items['isClosed'], true, number);
  }
}

test('names the direction: 増, 減, 修正', () => {
  const register = growingRegister(people());
  const reasons = someChanges.slice(0, 7).map(([, kind, input]) => {
    const done = register.register(kind, input);
    const undone = register.register('cancel-change', cancellation(done.changeId, done.numbers));
    return undone.outcome.rows[0]?.after.changeReason;
  });
  assert.deepEqual(reasons, [
    'cancelled_entry',
    'cancelled_correction',
    'cancelled_deletion',
    'cancelled_correction',
    'cancelled_deletion',
    'cancelled_entry',
    'cancelled_deletion',
  ]);
});

test('refuses while later changes stand on it, and says which', () => {
  const register = growingRegister(people());
  const first = register.register('separate-household', separation());
  register.register(
    'correct-by-authority',
    correction({ people: [corrected('102', { addressKatagaki: null })] }),
  );
  assert.throws(
    () => register.register('cancel-change', cancellation(first.changeId, first.numbers)),
    { code: 'resident.cancel.stands_under', message: /「職権修正」（履歴番号 3）/ },
  );
  register.register('cancel-change', cancellation(null, ['102']));
  register.register('cancel-change', cancellation(first.changeId, first.numbers));
  assert.equal(register.newest('102').householdNumber, '500');
});

test('does a cancelled change again in place of cancelling the cancellation', () => {
  const register = growingRegister(people());
  const first = register.register('change-head', headChange());
  const undone = register.register('cancel-change', cancellation(first.changeId, first.numbers));
  assert.throws(
    () => register.register('cancel-change', cancellation(undone.changeId, undone.numbers)),
    { code: 'resident.cancel.cancellation' },
  );
  assert.throws(
    () => register.register('cancel-change', cancellation(first.changeId, first.numbers)),
    { code: 'resident.cancel.nothing' },
  );
  register.register('change-head', headChange());
  assert.equal(register.newest('101').relationship, '世帯主');
});

test('brings people back into a new household where theirs has moved on', () => {
  const register = growingRegister(people());
  const left = register.register('separate-household', separation());
  register.register(
    'accept-relocation',
    relocation({ movers: roles(['100', '世帯主'], ['101', '妻']) }),
  );
  const undo = (over = {}) =>
    register.register('cancel-change', cancellation(left.changeId, left.numbers, over));
  assert.throws(() => undo(), { code: 'resident.cancel.household_moved' });
  undo({ isNewHousehold: true });
  const back = register.newest('102');
  assert.notEqual(back.householdNumber, '500');
  assert.equal(back.relationship, '世帯主');
  assert.equal(back.headOfHouseholdName, '緑野　一郎');
});

test('refuses what it can not undo', () => {
  const imported = people().map((row) => ({ ...row, changeReason: 'imported' }));
  const register = growingRegister(imported);
  const cases: [object, string][] = [
    [cancellation(null, ['100']), 'resident.cancel.imported'],
    [cancellation(null, ['1']), 'resident.person.not_found'],
    [
      cancellation('00000000-0000-7000-8000-0000000000ff', ['100']),
      'resident.cancel.change_unknown',
    ],
    [
      cancellation(null, ['100'], { effectiveOn: day('2027-01-01') }),
      'resident.date.effective_in_future',
    ],
    [
      cancellation(null, ['100'], { requestedOn: '2027-01-01' }),
      'resident.authority.date_in_future',
    ],
  ];
  for (const [input, code] of cases) {
    assert.throws(() => register.register('cancel-change', input), { code });
  }
  const done = register.register('correct-by-authority', correction());
  assert.throws(() => register.register('cancel-change', cancellation(done.changeId, ['101'])), {
    code: 'resident.cancel.not_concerned',
  });
  const apart = cancellation(null, ['100'], { isNewHousehold: true });
  assert.throws(() => register.register('cancel-change', apart), {
    code: 'resident.cancel.nobody_returns',
  });
  const left = register.register('separate-household', separation());
  const home = cancellation(left.changeId, left.numbers, { isNewHousehold: true });
  assert.throws(() => register.register('cancel-change', home), {
    code: 'resident.cancel.household_stands',
  });
});

test('shows that a cancellation followed a request', () => {
  const register = growingRegister(people());
  const done = register.register('correct-by-authority', correction());
  const asked = cancellation(done.changeId, done.numbers, { requestedOn: '2026-11-19' });
  const row = register.register('cancel-change', asked).outcome.rows[0]?.after;
  assert.deepEqual([row?.entryKind, row?.requestedOn], ['申出', '2026-11-19']);
});

test('says when only part of those of a change are chosen', () => {
  const register = growingRegister(people());
  const done = register.register('accept-relocation', relocation());
  assert.throws(() => register.register('cancel-change', cancellation(done.changeId, ['101'])), {
    code: 'resident.cancel.household_moved',
  });
  const outcome = register.register(
    'cancel-change',
    cancellation(done.changeId, ['101'], { isNewHousehold: true }),
  ).outcome;
  assert.ok(outcome.alerts.some((alert) => alert.code === 'resident.cancel.partly'));
});

const pick = fc.nat({ max: 30 });
const word = fc.constantFrom('世帯主', '妻', '夫', '子', '同居人', '縁故者', '子の子', '孫', '');
const step = fc.record({
  kind: fc.constantFrom(
    'separate-household',
    'merge-households',
    'change-household',
    'change-head',
    'correct-by-authority',
    'correct-clerical-error',
    'delete-by-authority',
    'enter-by-authority',
    'accept-relocation',
    'register-birth',
    'register-death',
    'accept-moving-in',
    'accept-moving-out',
  ),
  home: pick,
  other: pick,
  count: fc.integer({ min: 1, max: 4 }),
  words: fc.array(word, { minLength: 4, maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** An input of the kind that may or may not be right for the register as it stands. */
function inputOf(register: GrowingRegister, { kind, home, other, count, words }: Step): object {
  const homes = register.householdNumbers();
  const members = register.members(homes[home % homes.length] ?? '');
  const to = homes[other % homes.length] ?? '';
  const numbers = members.slice(0, count).map((row) => row.addresseeNumber);
  const placed = numbers.map((addresseeNumber, index) => ({
    addresseeNumber,
    relationship: index === 0 ? '世帯主' : (words[index] ?? '子'),
  }));
  const joining = numbers.map((addresseeNumber, index) => ({
    addresseeNumber,
    relationship: words[index] ?? '同居人',
  }));
  const [first = '1'] = numbers;
  switch (kind) {
    case 'separate-household':
      return separation({
        members: placed
          .toReversed()
          .map((one, index) => ({ ...one, relationship: index === 0 ? '世帯主' : '同居人' }))
          .slice(0, count),
      });
    case 'merge-households':
      return merger({ householdNumber: to, members: joining });
    case 'change-household':
      return householdChange({ householdNumber: to, members: joining });
    case 'change-head':
      return headChange({
        householdNumber: homes[home % homes.length],
        members: members.map((row, index) => ({
          addresseeNumber: row.addresseeNumber,
          relationship: index === members.length - 1 ? '世帯主' : '縁故者',
        })),
      });
    case 'correct-by-authority':
      return correction({
        people: [corrected(first, { familyName: `改${home}`, remarks: words[0] || '備考' })],
      });
    case 'correct-clerical-error':
      return clerical({ people: [corrected(first, { addressKatagaki: `${other}号室` })] });
    case 'delete-by-authority':
      return deletion({ addresseeNumbers: numbers });
    case 'enter-by-authority':
      return nationalityLoss({
        people: [{ ...(nationalityLoss()['people'] as object[])[0], addresseeNumber: first }],
      });
    case 'accept-relocation':
      return relocation({
        address: { ...townAddress, lotNumber: `${other}番地` },
        movers: numbers.map((addresseeNumber) => ({ addresseeNumber })),
        destination: { kind: count > 2 ? 'new' : 'keep' },
      });
    case 'register-birth':
      return birth({
        destination: { kind: 'existing', householdNumber: to },
        parentNumber: null,
        registeredDomicile: '不明',
        domicile: { registeredDomicile: '不明', headOfFamilyRegister: '不明' },
      });
    case 'register-death':
      return death({ addresseeNumber: first });
    case 'accept-moving-in':
      return movingIn();
    case 'accept-moving-out':
      return movingOut({ movers: numbers, effectiveOn: count > 2 ? '2026-11-10' : '2026-12-10' });
  }
}

test('cancelling in reverse order restores each state, and the history only grows', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 7 }), (steps) => {
      const register = growingRegister(people());
      const stack: { id: string; numbers: readonly string[]; before: Record<string, object> }[] =
        [];
      for (const one of steps) {
        const before = register.picture();
        const rows = register.rowCount();
        try {
          const { changeId, numbers } = register.register(one.kind, inputOf(register, one));
          stack.push({ id: changeId, numbers, before });
          assert.ok(register.rowCount() > rows);
          done += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          assert.match(error.message, /[ぁ-ん].*。$/su);
          assert.equal(register.rowCount(), rows);
          assert.deepEqual(register.picture(), before, 'nothing changes when refused');
        }
      }
      for (const { id, numbers, before } of stack.toReversed()) {
        const rows = register.rowCount();
        register.register('cancel-change', cancellation(id, numbers));
        assert.equal(register.rowCount(), rows + numbers.length);
        assertSame(register, before);
      }
    }),
    { numRuns: 300, seed: 20261120 },
  );
  assert.ok(done > 300, `only ${done} changes were registered`);
});
