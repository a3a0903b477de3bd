/**
 * 署名者と結び付けの検査 — whom a signature stands for, the first signature that binds, what ends a
 * binding, and that a card of one town is nobody in another.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cardTown, HOME } from '#harness/card-town';
import { OTHER_TOWN, TOWN } from '#harness/database';
import { day, movingOut, relocation, townAddress } from '#harness/resident-inputs';
import { newId } from '#platform/module';
import { type Card, PINS } from '#simulator/jpki';

import { bindFirstSignature } from './acts/bind-first-signature.ts';
import type { CertificateKind, SignerProof } from './model.ts';
import { findBinding } from './queries/find-binding.ts';
import { isCardUsable } from './queries/is-card-usable.ts';
import { verifySignedContent } from './queries/verify-signed-content.ts';

const town = await cardTown();
const { simulator, app, clock, people, clerk } = town;
const [first, second] = people;
const content = Buffer.from('{"procedure":"見本"}');
const today = clock.now().toISOString().slice(0, 10);

function verify(card: Card, municipalityCode = TOWN): Promise<SignerProof> {
  const cms = card.sign(content, PINS.signature);
  return app.database.read(municipalityCode, (reader) =>
    verifySignedContent(reader, { municipalityCode, content, cms, at: clock.now() }),
  );
}

function bindFirst(proof: SignerProof, municipalityCode = TOWN): Promise<void> {
  const now = clock.now();
  const context = { municipalityCode, now, today, newId: () => newId(now) };
  return app.database.write(municipalityCode, (tx) => bindFirstSignature(tx, proof, context));
}

function binding(card: Card, kind: CertificateKind, municipalityCode = TOWN) {
  const name = { kind, serialNumber: card.serialNumbers[kind] };
  return app.database.read(municipalityCode, (reader) =>
    findBinding(reader, municipalityCode, name),
  );
}

function usable(card: Card, municipalityCode = TOWN) {
  const serialNumber = card.serialNumbers.authentication;
  return app.database.read(municipalityCode, (reader) =>
    isCardUsable(reader, municipalityCode, { serialNumber, at: clock.now() }),
  );
}

/** Bound by a first signature; both certificates stand for the person then. */
async function boundCard(holder: Parameters<typeof simulator.issueCard>[0]['holder'] = HOME) {
  const card = await simulator.issueCard({ holder });
  await bindFirst(await verify(card));
  return card;
}

test('a signature equal in four items to one resident stands for them, and binds', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  const proof = await verify(card);
  assert.deepEqual([proof.addresseeNumber, proof.binding, proof.label], [first, 'matched', '模擬']);
  await bindFirst(proof);
  assert.equal((await verify(card)).binding, 'bound');
  assert.equal((await binding(card, 'signature'))?.addresseeNumber, first);
  assert.equal((await binding(card, 'authentication'))?.origin, 'paired');
  await bindFirst(proof);
  assert.deepEqual(await usable(card), { isUsable: true, addresseeNumber: first, reason: null });
});

test('spaces, widths and ways of writing a lot number make no difference', async () => {
  const address = '検査県見本郡検査町大字緑字日陰４５';
  const card = await simulator.issueCard({ holder: { ...HOME, fullName: '茶木人１', address } });
  assert.equal((await verify(card)).addresseeNumber, first);
});

test('a signature that differs in one item stands for nobody', async () => {
  const others = [
    { fullName: '茶木　人9' },
    { address: '検査県見本郡検査町大字緑字日陰46番地' },
    { dateOfBirth: '1985-02-04' },
    { sex: '2' as const },
  ];
  for (const over of others) {
    const card = await simulator.issueCard({ holder: { ...HOME, ...over } });
    const proof = await verify(card);
    assert.deepEqual([proof.addresseeNumber, proof.binding], [null, 'none'], JSON.stringify(over));
    await bindFirst(proof);
    assert.equal(await binding(card, 'signature'), null);
  }
});

test('a card bound in one town is nobody in another', async () => {
  const card = await boundCard();
  assert.deepEqual((await verify(card, OTHER_TOWN)).binding, 'none');
  assert.equal(await binding(card, 'signature', OTHER_TOWN), null);
  assert.equal((await usable(card, OTHER_TOWN)).reason, 'not-bound');
});

test('revocation makes a card unusable at once, though its binding stands', async () => {
  const card = await boundCard();
  simulator.revokeCard(card);
  assert.deepEqual(await usable(card), {
    isUsable: false,
    addresseeNumber: null,
    reason: 'revoked',
  });
});

test('the counter binds nobody to the card of somebody else', async () => {
  const card = await boundCard();
  const wrong = await town.bindAtCounter(card, second);
  assert.equal(wrong.json().code, 'identity_proof.binding.bound_to_other');
  const stranger = await simulator.issueCard({ holder: { ...HOME, fullName: '茶木　別人' } });
  const asked = (await clerk.post('/api/identity-proof/challenges')).json() as {
    challengeId: string;
    challenge: string;
  };
  const cms = stranger.sign(Buffer.from(asked.challenge, 'base64'), PINS.signature);
  const proof = { kind: 'signature', challengeId: asked.challengeId, cms: cms.toString('base64') };
  const answer = await clerk.post('/api/identity-proof/bindings', {
    addresseeNumber: first,
    proof,
  });
  assert.equal(answer.json().code, 'identity_proof.binding.holder_differs');
  assert.match(answer.json().detail, /氏名が一致しません/);
});

test('the counter binds both certificates by the signing one, and ends a binding', async () => {
  const card = await simulator.issueCard({ holder: HOME });
  const asked = (await clerk.post('/api/identity-proof/challenges')).json() as {
    challengeId: string;
    challenge: string;
  };
  const cms = card.sign(Buffer.from(asked.challenge, 'base64'), PINS.signature);
  const proof = { kind: 'signature', challengeId: asked.challengeId, cms: cms.toString('base64') };
  const answer = await clerk.post('/api/identity-proof/bindings', {
    addresseeNumber: first,
    proof,
  });
  assert.equal(answer.statusCode, 200, answer.body);
  const { bindings } = answer.json() as { bindings: { id: string; kind: string }[] };
  assert.deepEqual(bindings.map(({ kind }) => kind).sort(), ['authentication', 'signature']);
  for (const { id } of bindings) {
    const ended = await clerk.post(`/api/identity-proof/bindings/${id}/end`);
    assert.equal(ended.statusCode, 200, ended.body);
  }
  assert.equal((await usable(card)).reason, 'binding-ended');
  // Ended by staff: the next signature does not bind it again by itself.
  assert.equal((await verify(card)).binding, 'none');
});

test('a change of address ends the signing certificate and keeps the other', async () => {
  const card = await boundCard();
  const address = { ...townAddress, lotNumber: '99番地' };
  await town.change(
    'accept-relocation',
    relocation({
      effectiveOn: day(today),
      notifiedOn: today,
      address,
      movers: [{ addresseeNumber: first }, { addresseeNumber: second }],
    }),
  );
  assert.equal((await verify(card)).binding, 'none');
  await town.worker.drain();
  assert.equal(await binding(card, 'signature'), null);
  assert.equal((await usable(card)).isUsable, true);
});

test('moving out ends both, and the register is believed before the reaction has run', async () => {
  const address = '検査県見本郡検査町大字緑字日陰99番地';
  const card = await boundCard({ ...HOME, address });
  assert.equal((await usable(card)).isUsable, true);
  const movers = [first, second];
  await town.change(
    'accept-moving-out',
    movingOut({ effectiveOn: today, notifiedOn: today, movers }),
  );
  assert.equal((await usable(card)).reason, 'not-living');
  assert.equal((await verify(card)).addresseeNumber, null);
  await town.worker.drain();
  assert.equal(await binding(card, 'signature'), null);
  assert.equal(await binding(card, 'authentication'), null);
  assert.equal((await usable(card)).reason, 'binding-ended');
  const [audit] = await app.database.read(
    TOWN,
    (reader) => reader<{ count: number }[]>`
      select count(*)::int as count from platform.audit_entry where municipality_code = ${TOWN}
        and operation = 'identity_proof:settle_bindings' and ${first} = any(subjects)`,
  );
  assert.ok((audit?.count ?? 0) >= 2);
});
