/**
 * 検査用の四つの経路 — a paper asked for, paid and received by counter, post, kiosk and online, by
 * the acts that the screens and the centre use. Each answers null where the paper was refused.
 */
import assert from 'node:assert/strict';
import type { KioskDelivery } from '@yakuba/contract/kiosk';
import { Refusal } from '@yakuba/kernel/refusal';

import {
  getReleasedDocument,
  issueCertificate,
  releaseCertificate,
} from '#modules/service/certificate';
import type { Actor } from '#platform/authorisation';
import { type Card, PINS } from '#simulator/jpki';

import { decideApplication } from '../../src/modules/service/application/acts/decide-application.ts';
import { receiveResult } from '../../src/modules/service/application/acts/receive-result.ts';
import { saveDraft } from '../../src/modules/service/application/acts/save-draft.ts';
import { startReview } from '../../src/modules/service/application/acts/start-review.ts';
import { submitApplication } from '../../src/modules/service/application/acts/submit-application.ts';
import { getMyApplication } from '../../src/modules/service/application/queries/get-my-application.ts';
import { getReceivedResult } from '../../src/modules/service/application/queries/get-received-result.ts';
import { takeCounterPayment } from '../../src/modules/service/payment/acts/take-counter-payment.ts';
import { COPY, copyAnswers } from './application-town.ts';
import { actor } from './database.ts';
import {
  clerkOf,
  type FlowParts,
  type Paper,
  SENT,
  thrice,
  unlessRefused,
  untilSettled,
} from './outlet-acts.ts';
import type { Claimant, Outlet } from './outlet-people.ts';
import { signIn } from './outlet-session.ts';

export type Flow = (one: Claimant) => Promise<Paper | null>;

export function openFlows(parts: FlowParts): Record<Outlet, Flow> {
  return {
    counter: (one) => overTheCounter(parts, one, 'counter'),
    post: (one) => overTheCounter(parts, one, 'post'),
    kiosk: (one) => atTheMachine(parts, one),
    online: (one) => online(parts, one),
  };
}

function kindFor({ number }: Claimant): 'statement' | 'individual' {
  return number % 3 === 0 ? 'statement' : 'individual';
}

async function overTheCounter(
  parts: FlowParts,
  one: Claimant,
  outlet: 'counter' | 'post',
): Promise<Paper | null> {
  const by = clerkOf(one);
  const kind = kindFor(one);
  const proofs = { relation: 'self', identityProofs: ['individual-number-card'] };
  const input = {
    kind,
    selection: { kind: 'people', addresseeNumbers: [one.addresseeNumber] },
    options: {},
    requester: { name: one.fullName, ...proofs },
    outlet,
  };
  const issuing = { act: issueCertificate, by, input };
  const { issues } = await thrice<{ issues: { id: string }[] }>(parts, issuing);
  const id = issues[0]?.id ?? '';
  await parts.beforeHandingOver(one);
  await untilSettled(parts, id);
  const releasing = { act: releaseCertificate, by, input: { id } };
  const released = await unlessRefused(one, thrice<{ releaseId: string }>(parts, releasing));
  if (!released) return null;
  const reference = `certificate:${id}`;
  const paid = { reference, item: kind, channel: outlet, method: 'cash' };
  await thrice(parts, { act: takeCounterPayment, by, input: paid });
  const call = { actor: by, input: { id, releaseId: released.releaseId }, requestId: null };
  const { pdf, documentHash } = await parts.town.app.queries.run(getReleasedDocument, call);
  return { pdf, documentHash, reference };
}

async function atTheMachine(parts: FlowParts, one: Claimant): Promise<Paper | null> {
  const { town, centre } = parts;
  const terminal = `SHOP-${one.number % 11}`;
  const card = await town.cardOf(one.addresseeNumber, one.town);
  const requestId = crypto.randomUUID();
  const cardSerialNumber = card.serialNumbers.authentication;
  const order = { cardSerialNumber, terminal, kind: kindFor(one) };
  const ask = () => centre.issue(one.town, order, requestId);
  // The first message alone, so that a death may come upon a request that is under way.
  const path = `${one.town}/requests/${requestId}`;
  const sent = one.isDoomed ? centre.send('PUT', path, order).catch(() => null) : null;
  await parts.beforeHandingOver(one);
  const reply = await sent;
  if (one.isDoomed) {
    const after = await unlessRefused(one, ask());
    assert.equal(after, null, 'nothing is delivered any more');
    // What left before the death was registered is in the hands of whoever stood there.
    if (reply?.status !== 200) return null;
  }
  const first = one.isDoomed ? (reply?.body as KioskDelivery) : await askThrice(ask);
  const told = Array.from({ length: SENT }, () => centre.printed(one.town, first, terminal));
  await Promise.all(told);
  const [document] = first.documents;
  assert.ok(document && first.documents.length === 1);
  const pdf = Buffer.from(document.pdf, 'base64');
  return { pdf, documentHash: document.documentHash, reference: `kiosk:${requestId}` };
}

async function askThrice(ask: () => Promise<KioskDelivery>): Promise<KioskDelivery> {
  const answers = await Promise.all(Array.from({ length: SENT }, ask));
  const [first] = answers;
  assert.ok(first);
  for (const answer of answers) assert.deepEqual(answer, first, 'sent thrice, one paper');
  return first;
}

async function online(parts: FlowParts, one: Claimant): Promise<Paper | null> {
  const { town } = parts;
  const { card, by } = await signIn(town, one);
  const id = await submit(parts, { one, card, by });
  const reference = `application:${id}`;
  const paid = { reference, item: 'household', method: 'cash' };
  await thrice(parts, { act: takeCounterPayment, by: clerkOf(one), input: paid });
  await decide(parts, one, id);
  const [issue] = await town.owner<{ id: string }[]>`
    select id from certificate.issue where reference = ${reference}`;
  await parts.beforeHandingOver(one);
  await untilSettled(parts, issue?.id ?? '');
  const receiving = { act: receiveResult, by, input: { id, number: 1 } };
  const received = await unlessRefused(one, thrice<Received>(parts, receiving));
  if (!received) {
    await giveBack(parts, one, id);
    return null;
  }
  const call = { actor: by, input: received, requestId: null };
  const { pdf, documentHash } = await town.app.queries.run(getReceivedResult, call);
  return { pdf, documentHash, reference };
}

interface Received {
  readonly issueId: string;
  readonly releaseId: string;
}

interface Applying {
  readonly one: Claimant;
  readonly card: Card;
  readonly by: Actor;
}

async function submit(parts: FlowParts, { one, card, by }: Applying): Promise<string> {
  const id = crypto.randomUUID();
  const answers = copyAnswers({ applicantName: one.fullName, applicantBornOn: one.dateOfBirth });
  const draft = { id, procedureCode: COPY, version: 0, answers };
  await thrice(parts, { act: saveDraft, by, input: draft });
  const call = { actor: by, input: { id }, requestId: null };
  const { version, signing } = await parts.town.app.queries.run(getMyApplication, call);
  const content = Buffer.from(signing?.content ?? '', 'base64');
  const cms = card.sign(content, PINS.signature).toString('base64');
  await thrice(parts, { act: submitApplication, by, input: { id, version, cms } });
  return id;
}

function approverOf({ town }: Claimant): Actor {
  return actor(['application:decide_application'], town, 'approver01');
}

async function decide(parts: FlowParts, one: Claimant, id: string): Promise<void> {
  for (const stage of ['formal', 'substantive']) {
    await thrice(parts, { act: startReview, by: clerkOf(one), input: { id, stage } });
  }
  const input = { id, decision: 'approved' };
  await thrice(parts, { act: decideApplication, by: approverOf(one), input });
}

/** 還付 — by the office, unless the worker has taken the approval back itself. */
async function giveBack(parts: FlowParts, one: Claimant, id: string): Promise<void> {
  const input = { id, decision: 'refused', reason: '死亡により交付できないため' };
  const refusing = thrice(parts, { act: decideApplication, by: approverOf(one), input });
  await refusing.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
