/** お知らせの規則の検査 — addresses, texts, quiet hours, audiences, bounces and approvals, pure. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Audience, Condition } from '@yakuba/contract/notice';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';

import { createCircuit } from './exchange/circuit.ts';
import { judgeFailure } from './exchange/judge-failure.ts';
import type { StoredMessage } from './model.ts';
import { allowedAt } from './rules/allowed-at.ts';
import { checkMailAddress, checkPushEndpoint } from './rules/check-address.ts';
import { decideApproval } from './rules/decide-approval.ts';
import { disclosedCount } from './rules/disclosed-count.ts';
import { type AudienceFacts, matchesAudience } from './rules/match-audience.ts';
import { mayAskAgain } from './rules/may-ask-again.ts';
import { nextAttemptAt } from './rules/next-attempt.ts';
import { readBounce } from './rules/read-bounce.ts';
import { checkTemplate, checkValues, renderWords } from './rules/render-template.ts';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

test('an address is one address: no second one, no name, no header, no line', () => {
  for (const good of ['a@b.jp', 'first.last+tag@mail.example.jp', 'x_y-z@a-b.example']) {
    assert.equal(checkMailAddress(good), good);
  }
  assert.equal(checkMailAddress('Name@MAIL.Example.JP'), 'Name@mail.example.jp');
  const bad = [
    '',
    'a',
    'a@b',
    '@b.jp',
    'a@b.jp, c@d.jp',
    'a@b.jp\r\nBcc: c@d.jp',
    'a\nb@c.jp',
    'a@b.jp\u0000',
    '"a b"@c.jp',
    'Name <a@b.jp>',
    'a..b@c.jp',
    '.a@c.jp',
    'a@-c.jp',
    'a@c..jp',
    'a@[127.0.0.1]',
    'あ@c.jp',
    `${'a'.repeat(65)}@c.jp`,
  ];
  for (const one of bad) {
    assert.equal(
      codeOf(() => checkMailAddress(one)),
      'notice.address.malformed',
      one,
    );
  }
});

test('whatever is taken as an address holds nothing that begins a header or a recipient', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const given = `${text}@mail.example.jp`;
      if (codeOf(() => checkMailAddress(given)) !== 'accepted') return;
      assert.match(checkMailAddress(given), /^[!-~]+$/);
      assert.doesNotMatch(checkMailAddress(given), /[\s,;<>:"]/);
    }),
  );
});

test('a push endpoint is one of the browsers own services, never a machine of the town', () => {
  checkPushEndpoint('https://fcm.googleapis.com/fcm/send/abc');
  checkPushEndpoint('https://db5p.notify.windows.com/w/?token=a');
  for (const one of [
    'https://localhost/a',
    'https://169.254.169.254/latest',
    'https://fcm.googleapis.com.example.jp/a',
    'https://fcm.googleapis.com:8080/a',
    'https://user@fcm.googleapis.com/a',
    'http://fcm.googleapis.com/a',
  ]) {
    assert.equal(
      codeOf(() => checkPushEndpoint(one)),
      'notice.push.unknown_service',
      one,
    );
  }
});

test('a template names only what it has, and is filled in without being read again', () => {
  const words = (body: string) => ({ ja: { subject: '件名', body }, easy: null, en: null });
  const fields = [{ code: 'place', title: '場所' }];
  const saved = (body: string) => codeOf(() => checkTemplate(words(body), fields));
  assert.equal(saved('{{place}}と{{town}}と{{topic}}'), 'accepted');
  assert.equal(saved('{{plase}}'), 'notice.template.unknown_field');
  assert.equal(saved('{{constructor}}'), 'notice.template.unknown_field');
  assert.equal(saved('{{place'), 'notice.template.malformed');
  assert.equal(saved('{{{place}}}'), 'notice.template.malformed');
  const twice = [...fields, { code: 'town', title: '町' }];
  assert.equal(
    codeOf(() => checkTemplate(words('a'), twice)),
    'notice.template.same_field',
  );
  assert.equal(
    codeOf(() => checkValues(fields, {})),
    'notice.message.value_missing',
  );
  const more = { place: 'a', other: 'b' };
  assert.equal(
    codeOf(() => checkValues(fields, more)),
    'notice.message.value_unknown',
  );
  assert.equal(renderWords(words('{{place}}$&'), { place: '{{town}}' }).ja.body, '{{town}}$&');
});

test('quiet hours are put off to their end, over midnight too; an alert is not', () => {
  const night = { quietFrom: 21 * 60, quietUntil: 7 * 60 };
  const at = (iso: string, lane: 0 | 1 | 2 = 2) =>
    allowedAt(new Date(iso), night, lane).toISOString();
  assert.equal(at('2026-11-20T12:30:00.000Z'), '2026-11-20T22:00:00.000Z');
  assert.equal(at('2026-11-20T20:59:30.000Z'), '2026-11-20T22:00:00.000Z');
  assert.equal(at('2026-11-20T22:00:00.000Z'), '2026-11-20T22:00:00.000Z');
  assert.equal(at('2026-11-20T03:00:00.000Z'), '2026-11-20T03:00:00.000Z');
  assert.equal(at('2026-11-20T12:30:00.000Z', 0), '2026-11-20T12:30:00.000Z');
  const minute = fc.nat(1439);
  fc.assert(
    fc.property(minute, minute, fc.nat(2_000_000_000), (quietFrom, quietUntil, second) => {
      const hours = { quietFrom, quietUntil };
      const allowed = allowedAt(new Date(second * 1000), hours, 2);
      assert.deepEqual(allowedAt(allowed, hours, 2), allowed, 'what is allowed is allowed');
      assert.ok(allowed.getTime() - second * 1000 <= 86_400_000);
    }),
  );
});

const person: AudienceFacts = {
  addresseeNumber: '100',
  dateOfBirth: '1986-04-01',
  machiAzaCode: '0001000',
  householdBirthDates: ['1986-04-01', '2020-04-01', null],
  appliedFor: new Set(),
};

test('an audience is everybody of whom all conditions hold, by ages as the law counts them', () => {
  const on = '2026-03-31';
  const age = (from: number, until: number): Audience => [{ kind: 'age', on, from, until }];
  assert.ok(matchesAudience(age(40, 40), person), 'forty on the eve of the birthday');
  assert.ok(!matchesAudience(age(0, 39), person));
  assert.ok(!matchesAudience(age(0, 150), { ...person, dateOfBirth: null }));
  const child: Condition = { kind: 'household-with-child', on, from: 6, until: 6 };
  assert.ok(matchesAudience([child], person));
  const place: Condition = { kind: 'machi-aza', codes: ['0002000'] };
  assert.ok(!matchesAudience([child, place], person));
  const open: Condition = { kind: 'not-applied', procedureCode: 'child-allowance', since: on };
  assert.ok(matchesAudience([child, open], person));
  assert.ok(!matchesAudience([child, open], { ...person, appliedFor: new Set([open]) }));
});

test('below five no number is shown, not even none', () => {
  for (const count of [0, 1, 4]) assert.deepEqual(disclosedCount(count).label, '5未満');
  assert.deepEqual(disclosedCount(5), { count: 5, label: '5' });
});

test('a bounce is read by the letter it gives back, and a delay is none', () => {
  const id = '01998c3e-0000-7000-8000-000000000001';
  const text = (action: string, status: string) =>
    `Message-ID: <x@r>\r\nContent-Type: multipart/report;\r\n boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nAction: ${action}\r\nStatus: ${status}\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID:\r\n <${id}@town.example.jp>\r\n--b--`;
  assert.deepEqual(readBounce(text('failed', '5.1.1')), {
    deliveryId: id,
    kind: 'hard',
    status: '5.1.1',
  });
  assert.equal(readBounce(text('failed', '4.2.2'))?.kind, 'soft');
  assert.equal(readBounce(text('delayed', '4.2.2')), null);
  assert.equal(readBounce('Subject: 不在です\r\n\r\nmessage/delivery-status'), null);
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (noise) => readBounce(noise) === null));
});

test('one approval in an emergency may be the author own, with a reason', () => {
  const message: StoredMessage = {
    id: 'm',
    topicCode: 'disaster',
    urgency: 'emergency',
    words: { ja: { subject: 'a', body: 'b' }, easy: null, en: null },
    audience: null,
    correctsId: null,
    composedAt: new Date(0),
    staffId: 'author',
    marks: [],
  };
  assert.equal(decideApproval(message, { staffId: 'author', reason: '夜間で一人' }), true);
  const peace: StoredMessage = { ...message, urgency: 'bulk' };
  assert.equal(
    codeOf(() => decideApproval(peace, { staffId: 'author', reason: 'x' })),
    'notice.approval.own',
  );
});

test('a failure is in doubt only when the text may have gone', () => {
  const kind = (error: object) => judgeFailure(error).kind;
  assert.equal(kind({ code: 'ECONNECTION', command: 'CONN' }), 'retry');
  assert.equal(kind({ code: 'ETIMEDOUT', command: 'DATA' }), 'doubtful');
  assert.equal(kind({ code: 'ECONNECTION' }), 'doubtful');
  assert.equal(kind({ responseCode: 451, command: 'DATA' }), 'retry');
  assert.equal(kind({ responseCode: 535, command: 'AUTH PLAIN' }), 'retry');
  const dead = { kind: 'refused', problem: '550', isAddressDead: true };
  assert.deepEqual(judgeFailure({ responseCode: 550, command: 'RCPT TO' }), dead);
  const spam = { kind: 'refused', problem: '554', isAddressDead: false };
  assert.deepEqual(judgeFailure({ responseCode: 554, command: 'DATA' }), spam);
});

test('a circuit opens after three failures, and lets one letter try after a rest', () => {
  const circuit = createCircuit(1_000);
  for (const at of [1, 2, 3]) {
    assert.equal(circuit.isOpen(at), false);
    circuit.failed(at);
  }
  assert.equal(circuit.isOpen(500), true);
  assert.equal(circuit.isOpen(1_100), false, 'one tries');
  assert.equal(circuit.isOpen(1_101), true, 'the others wait for it');
  circuit.succeeded();
  assert.equal(circuit.isOpen(1_102), false);
});

test('trying again ends, and asking again is bounded', () => {
  for (const lane of [0, 1, 2] as const) {
    assert.ok(nextAttemptAt(lane, 1, new Date(0)));
    assert.equal(nextAttemptAt(lane, 13, new Date(0)), null);
  }
  const at = (ms: number) => ({ requestedAt: new Date(ms) });
  const now = new Date(600_000);
  assert.ok(mayAskAgain([], now));
  assert.ok(!mayAskAgain([at(580_000)], now));
  assert.ok(mayAskAgain([at(500_000)], now));
  assert.ok(!mayAskAgain([at(5), at(4), at(3), at(2), at(1)], now));
});
