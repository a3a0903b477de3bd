/**
 * 書類による本人確認の検査 — one document or two, all points looked at, in term; what is recorded,
 * and that no number can be.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cardTown } from '#harness/card-town';
import { OTHER_TOWN } from '#harness/database';

const town = await cardTown();
const { clerk, people } = town;
const [first] = people;
const LATER = '2099-01-01';

interface Item {
  readonly kind: string;
  readonly title: string;
  readonly group: string;
  readonly points: string[];
  readonly hasExpiry: boolean;
}

const checklist = (await clerk.get('/api/identity-proof/checklist?procedureCode=any')).json() as {
  required: { requirement: string };
  documents: Item[];
};

function seen(kind: string, over: object = {}) {
  const item = checklist.documents.find((one) => one.kind === kind);
  assert.ok(item, kind);
  const expiresOn = item.hasExpiry ? LATER : null;
  return { kind, seenPoints: item.points, expiresOn, ...over };
}

function record(documents: object[], over: object = {}) {
  return clerk.post('/api/identity-proof/document-proofs', {
    reference: 'R-0001',
    procedureCode: 'any',
    addresseeNumber: first,
    person: 'self',
    documents,
    ...over,
  });
}

test('the checklist is data, and the same for every procedure without a row of its own', async () => {
  assert.equal(checklist.required.requirement, 'standard');
  assert.ok(checklist.documents.some(({ group }) => group === 'two-b'));
  const seal = await clerk.get('/api/identity-proof/checklist?procedureCode=seal-registration');
  assert.equal(seal.json().required.requirement, 'photo-only');
});

test('one document with a photograph is enough, or two with one of group A', async () => {
  assert.equal((await record([seen('driving-licence')])).statusCode, 200);
  const two = await record([seen('care-insurance-card'), seen('patient-card')]);
  assert.equal(two.statusCode, 200, two.body);
});

const refusals: readonly [string, object[], string, object?][] = [
  ['nothing', [], 'insufficient'],
  ['one of group A', [seen('care-insurance-card')], 'insufficient'],
  ['two of group B', [seen('patient-card'), seen('bank-book')], 'insufficient'],
  ['the same twice', [seen('care-insurance-card'), seen('care-insurance-card')], 'twice'],
  ['one out of term', [seen('passport', { expiresOn: '2020-01-01' })], 'expired'],
  ['one without its term', [seen('passport', { expiresOn: null })], 'expired'],
  ['one not looked at in full', [seen('passport', { seenPoints: ['氏名'] })], 'points_missing'],
  ['one that proves nothing', [{ ...seen('passport'), kind: 'library-card' }], 'unknown'],
  [
    'two where one with a photograph is asked for',
    [seen('care-insurance-card'), seen('patient-card')],
    'insufficient',
    { procedureCode: 'seal-registration' },
  ],
];

for (const [name, documents, code, over] of refusals) {
  test(`refuses ${name}`, async () => {
    const answer = await record(documents, over);
    assert.equal(answer.statusCode, 422, answer.body);
    assert.equal(answer.json().code, `identity_proof.document.${code}`);
  });
}

test('there is no place for the number of a document', async () => {
  const withNumber = await record([seen('driving-licence', { number: '123456789012' })]);
  assert.equal(withNumber.json().code, 'platform.act.invalid');
});

test('what was seen is found by reference, in its own town alone', async () => {
  const path = '/api/identity-proof/document-proofs?reference=R-0001';
  const { proofs } = (await clerk.get(path)).json() as { proofs: { documents: object[] }[] };
  assert.deepEqual(proofs.map(({ documents }) => documents.length).sort(), [1, 2]);
  const neighbour = await town.signIn('clerk', OTHER_TOWN);
  assert.deepEqual((await neighbour.get(path)).json().proofs, []);
});

test('nobody who is no resident is recorded under a number', async () => {
  const answer = await record([seen('passport')], { addresseeNumber: '999999' });
  assert.equal(answer.json().code, 'identity_proof.resident.not_living');
  const agent = await record([seen('passport')], { addresseeNumber: null, person: 'agent' });
  assert.equal(agent.statusCode, 200, agent.body);
});
