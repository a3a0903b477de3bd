/** 次にすることの検査 — one thing at a time, the urgent one first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationState, FeeState } from '@yakuba/contract/application';

import { mayWithdraw, nextDeed } from './application-words.ts';

function deed(state: ApplicationState, fee: FeeState = 'none', isResultReady = false) {
  const reference = null;
  const paid = { state: fee, amountYen: 300, reference, checkoutUrl: null };
  return nextDeed({ state, fee: paid, isResultReady, outlet: 'electronic' });
}

test('a draft goes on, a correction comes before a payment', () => {
  assert.equal(deed('draft'), 'continue');
  assert.equal(deed('correctionAsked', 'requested'), 'correct');
});

test('what is not paid is paid, online or at the counter', () => {
  assert.equal(deed('submitted', 'requested'), 'pay');
  assert.equal(deed('inSubstantiveReview', 'at-counter'), 'pay-at-counter');
});

test('a finished certificate is received, again and again', () => {
  assert.equal(deed('approved', 'paid', true), 'receive');
  assert.equal(deed('delivered', 'paid', true), 'receive');
});

test('nothing is asked of whoever waits or has done', () => {
  assert.equal(deed('submitted', 'paid'), 'wait');
  assert.equal(deed('approved', 'paid'), 'preparing');
  assert.equal(deed('refused', 'requested'), 'none');
  assert.equal(deed('withdrawn', 'requested'), 'none');
});

test('what is decided cannot be withdrawn', () => {
  assert.equal(mayWithdraw('submitted'), true);
  assert.equal(mayWithdraw('approved'), false);
  assert.equal(mayWithdraw('draft'), false);
});
