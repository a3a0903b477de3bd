/** 次にできることの検査 — by state, permission, reviewer, fee and outlet. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { stepChoices, waitingFor } from './step-choices.ts';

const clerk = {
  accountId: 'clerk',
  permissions: [
    'application:review_application',
    'application:deliver_result',
    'application:enter_for_resident',
  ],
};
const approver = {
  accountId: 'approver',
  permissions: ['application:review_application', 'application:decide_application'],
};
type Known = Parameters<typeof stepChoices>[0];
const known: Known = {
  state: 'inSubstantiveReview',
  outlet: 'electronic',
  fee: { state: 'paid', amountYen: 300, reference: null, checkoutUrl: null },
  steps: [
    {
      move: 'startReview',
      title: '',
      toState: 'inFormalReview',
      recordedAt: '',
      note: null,
      actorId: 'clerk',
      actorName: null,
    },
  ],
  requiresSecondPerson: true,
  issueIds: [],
};

test('a clerk reviews and asks for corrections; an approver decides', () => {
  assert.deepEqual(stepChoices(known, clerk), ['askCorrection', 'withdraw']);
  assert.equal(waitingFor(known, clerk), '決裁者の決定を待っています。');
  assert.deepEqual(stepChoices(known, approver), ['approve', 'askCorrection', 'refuse']);
  assert.equal(waitingFor(known, approver), null);
});

test('whoever reviewed a disposition is told that somebody else decides it', () => {
  const both = { accountId: 'clerk', permissions: [...clerk.permissions, ...approver.permissions] };
  assert.match(waitingFor(known, both) ?? '', /審査していない決裁者/u);
  assert.equal(waitingFor({ ...known, requiresSecondPerson: false }, both), null);
});

test('an unpaid fee is said before the approval is tried', () => {
  const unpaid = { ...known, fee: { ...known.fee, state: 'requested' as const } };
  assert.match(waitingFor(unpaid, approver) ?? '', /入金/u);
});

test('an electronic copy waits for the applicant; a refusal is notified by the staff', () => {
  const approved = { ...known, state: 'approved' as const, issueIds: [crypto.randomUUID()] };
  assert.deepEqual(stepChoices(approved, clerk), []);
  assert.match(waitingFor(approved, clerk) ?? '', /受け取るのを待って/u);
  assert.deepEqual(stepChoices({ ...approved, outlet: 'counter' }, clerk), ['deliver']);
  assert.deepEqual(stepChoices({ ...known, state: 'refused' }, clerk), ['deliver']);
});
