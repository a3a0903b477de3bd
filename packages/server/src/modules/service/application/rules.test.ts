/** 申請の決まりの検査 — states, canonical text, numbers, delegations, corrections, orders. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ApplicationMove,
  type ApplicationState,
  applicationMoves,
  applicationStates,
} from '@yakuba/contract/application';
import type { FormDefinition } from '@yakuba/kernel/form';
import type { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import type { StoredDelegation } from './model.ts';
import { appealNoticeOf } from './rules/appeal-notice.ts';
import { canonicalJson } from './rules/canonical-json.ts';
import { certificateOrder, type OrderMaterial } from './rules/certificate-order.ts';
import { requireAskable, requireOnlyAsked } from './rules/check-correction.ts';
import { requireDelegation } from './rules/check-delegation.ts';
import { receiptNumberOf } from './rules/receipt-number.ts';
import { remindersOf } from './rules/reminders.ts';
import { isOver, moved, transitions } from './rules/transitions.ts';

const states = Object.keys(applicationStates) as ApplicationState[];
const moves = Object.keys(applicationMoves) as ApplicationMove[];

function refusalOf(work: () => unknown): Refusal | null {
  try {
    work();
    return null;
  } catch (error) {
    return error as Refusal;
  }
}

const codeOf = (work: () => unknown) => refusalOf(work)?.code.replace('application.', '') ?? 'done';

test('every move that is not in the table is refused with the state, the move and what to do', () => {
  let [allowed, refused] = [0, 0];
  for (const state of states) {
    for (const move of moves) {
      const refusal = refusalOf(() => moved(state, move));
      if (transitions[state][move]) {
        assert.equal(refusal, null);
        allowed += 1;
        continue;
      }
      refused += 1;
      assert.equal(refusal?.code, 'application.move.not_allowed');
      assert.ok(refusal?.message.includes(`「${applicationStates[state]}」`), refusal?.message);
      assert.ok(refusal?.message.includes(`「${applicationMoves[move]}」`));
      assert.match(refusal?.message ?? '', /できません。.+。$/u);
    }
  }
  assert.deepEqual([allowed, refused], [18, states.length * moves.length - 18]);
});

test('a life ends delivered or withdrawn, and every state can come to an end', () => {
  assert.deepEqual(states.filter(isOver), ['delivered', 'withdrawn']);
  for (const state of states) {
    const reached = new Set([state]);
    for (const one of reached)
      for (const next of Object.values(transitions[one])) reached.add(next);
    assert.ok(reached.has('delivered') || reached.has('withdrawn'), state);
  }
});

test('nothing is decided that was not reviewed, and nothing delivered that was not decided', () => {
  for (const state of states) {
    if (transitions[state].approve) assert.equal(state, 'inSubstantiveReview');
    if (transitions[state].deliver) assert.ok(state === 'approved' || state === 'refused');
  }
});

test('the canonical text does not depend on the order of keys, and says what JSON says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(JSON.parse(text)), text);
    }),
  );
  assert.equal(
    canonicalJson({ b: [1, { d: 2, c: '茶' }], a: null }),
    '{"a":null,"b":[1,{"c":"茶","d":2}]}',
  );
  assert.equal(canonicalJson({ a: undefined, b: [undefined] }), '{"b":[null]}');
  assert.throws(() => canonicalJson(Number.NaN));
});

test('receipt numbers have one form, and one wrong digit is found', () => {
  assert.equal(receiptNumberOf(2026, 1).length, '2026-0000001-0'.length);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.nat(6),
      fc.integer({ min: 1, max: 9 }),
      (ordinal, place, by) => {
        const [year = '', number = '', check = ''] = receiptNumberOf(2026, ordinal).split('-');
        const digit = (Number(number[place]) + by) % 10;
        const wrong = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        assert.notEqual(receiptNumberOf(Number(year), Number(wrong)).split('-')[2], check);
      },
    ),
  );
});

const delegation: StoredDelegation = {
  id: '1',
  kind: 'voluntary',
  principalNumber: '1',
  agentNumber: '2',
  procedureCodes: ['moving-out'],
  validFrom: '2026-04-01',
  validUntil: '2026-07-01',
  evidence: '委任状',
  endedAt: null,
};

test('a delegation holds in its scope and term, and each failing has its own sentence', () => {
  const ask = (
    one: Partial<StoredDelegation>,
    today = '2026-05-01',
    procedureCode = 'moving-out',
  ) => codeOf(() => requireDelegation([{ ...delegation, ...one }], { procedureCode, today }));
  assert.equal(ask({}), 'done');
  assert.equal(ask({}, '2026-04-01'), 'done');
  assert.equal(ask({}, '2026-06-30'), 'done');
  assert.equal(ask({}, '2026-07-01'), 'delegation.over');
  assert.equal(ask({}, '2026-03-31'), 'delegation.not_yet');
  assert.equal(ask({}, '2026-05-01', 'relocation'), 'delegation.scope');
  assert.equal(ask({ endedAt: new Date() }), 'delegation.ended');
  assert.equal(
    ask({ kind: 'legal', procedureCodes: null, validUntil: null }, '2030-01-01'),
    'done',
  );
  const none = codeOf(() =>
    requireDelegation([], { procedureCode: 'moving-out', today: '2026-05-01' }),
  );
  assert.equal(none, 'delegation.none');
});

const form: FormDefinition = {
  title: { ja: '様式' },
  sections: [
    {
      name: 'all',
      title: { ja: '節' },
      items: ['one', 'two', 'three'].map((name) => ({ name, kind: 'text', label: { ja: name } })),
    },
  ],
  rules: [],
};

test('a correction is asked of items of the form, until a day to come', () => {
  const asked = (path: string, dueOn: string) => () =>
    requireAskable(form, { fields: [{ path, message: '直してください。' }], dueOn }, '2026-05-01');
  assert.equal(codeOf(asked('one', '2026-05-02')), 'done');
  assert.equal(codeOf(asked('one.0.name', '2026-05-02')), 'done');
  assert.equal(codeOf(asked('four', '2026-05-02')), 'correction.unknown_field');
  assert.equal(codeOf(asked('one', '2026-05-01')), 'correction.due_past');
});

test('what was not asked about stays as it was; what was not answered may be', () => {
  const before = { one: 'a', two: 'b' };
  const asked = [{ path: 'one', message: '直してください。' }];
  const change = (after: object) =>
    codeOf(() => requireOnlyAsked(form, { before, after: { ...after } }, asked));
  assert.equal(change({ one: 'x', two: 'b', three: 'new' }), 'done');
  assert.equal(change({ one: 'x' }), 'done');
  assert.equal(change({ one: 'a', two: 'y' }), 'correction.other_fields');
});

const order: OrderMaterial = {
  certificateKind: 'household',
  answers: { scope: 'household', showsHead: 'yes', copies: 2 },
  applicantNumber: '1',
  applicantName: '試験　花',
  householdNumber: '9',
  members: [
    { addresseeNumber: '1', fullName: '試験　花' },
    { addresseeNumber: '2', fullName: '試験　月' },
  ],
  isByAgent: false,
  channel: 'online',
  outlet: 'electronic',
  reference: 'application:1',
  selection: null,
  sealCardNumber: null,
};

test('the copies are those of the applicant’s own household, as the answers say', () => {
  const whole = certificateOrder(order);
  assert.deepEqual(whole.selection, { kind: 'household', householdNumber: '9' });
  assert.deepEqual([whole.copies, whole.options.items], [2, ['headAndRelationship']]);
  const named = (text: string) =>
    certificateOrder({ ...order, answers: { scope: 'person', named: text } }).selection;
  assert.deepEqual(named('試験月、試験 花'), { kind: 'people', addresseeNumbers: ['2', '1'] });
  assert.equal(
    codeOf(() => named('試験　星')),
    'decide.nobody',
  );
  assert.equal(
    codeOf(() => named('')),
    'decide.nobody',
  );
});

test('whoever decides may choose within the household, and nobody beyond it', () => {
  const chosen = (addresseeNumbers: string[]) =>
    codeOf(() => certificateOrder({ ...order, selection: { kind: 'people', addresseeNumbers } }));
  assert.equal(chosen(['2']), 'done');
  assert.equal(chosen(['2', '3']), 'decide.nobody');
  const other = { kind: 'household', householdNumber: '8' } as const;
  assert.equal(
    codeOf(() => certificateOrder({ ...order, selection: other })),
    'decide.nobody',
  );
});

test('a reminder comes the day before, and another the day after', () => {
  const reminders = remindersOf('a', { ordinal: 3, dueOn: '2026-03-01' });
  assert.deepEqual(
    reminders.map(({ runAt }) => runAt?.slice(0, 10)),
    ['2026-02-28', '2026-03-02'],
  );
});

test('a refusal says to whom, until when, and against whom it may be contested', () => {
  const text = appealNoticeOf({ municipalityName: '検査町', headTitle: '検査町長' });
  for (const part of ['3か月以内', '6か月以内', '1年', '検査町長に対して', '検査町を被告']) {
    assert.ok(text.includes(part), part);
  }
});
