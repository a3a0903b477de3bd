/**
 * 署名の検証の検査 — a right signature is believed; forged, expired, early, revoked, foreign,
 * tampered, misused and malformed ones are refused by their own codes, and nothing else is thrown.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Refusal } from '@yakuba/kernel/refusal';
import fc from 'fast-check';
import type { Card, Simulator } from '#simulator/jpki';
import { answerOcsp, makeCrl, newKeys, openSimulator, PINS, signedData } from '#simulator/jpki';

import type { Fetch } from './exchange/certificate-status.ts';
import { openJpki, useJpki } from './exchange/jpki.ts';
import { readTrust } from './exchange/trust.ts';
import { verifyChallenge, verifySignature } from './exchange/verify-signature.ts';

const NOW = new Date('2026-11-20T01:00:00Z');
const DAY = 86_400_000;
const holder = {
  fullName: '緑野　太郎',
  address: '架空県架空郡若葉町大字緑1番地',
  dateOfBirth: '1980-01-02',
  sex: '1',
} as const;
const content = Buffer.from('{"procedure":"見本","answers":{}}');

let simulator: Simulator;
let card: Card;

before(async () => {
  simulator = await openSimulator(() => NOW);
  card = await simulator.issueCard({ holder, hasOwnKeys: true });
  connect();
});

function connect(fetch: Fetch = simulator.fetch): void {
  useJpki(openJpki({ trust: simulator.trust(), mode: 'simulator', fetch }));
}

function check(cms: Buffer, given: { content?: Buffer; at?: Date } = {}) {
  return verifySignature({ content: given.content ?? content, cms, at: given.at ?? NOW });
}

const refusedBy = (code: string) => ({ code: `identity_proof.${code}` });

test('believes a signature of a card and says what it proves', async () => {
  const proof = await check(card.sign(content, PINS.signature));
  assert.deepEqual(proof.holder, holder);
  assert.equal(proof.serialNumber, card.serialNumbers.signature);
  assert.match(proof.digest, /^[0-9a-f]{64}$/);
  assert.deepEqual([proof.isSimulated, proof.statusSource], [true, 'ocsp']);
  assert.equal(proof.signedAt.getTime(), NOW.getTime());
});

test('believes the content inside the signature only when it is the content given', async () => {
  const order = { content, certificate: card.certificate('signature'), signedAt: NOW };
  const other = await simulator.issueCard({ holder, hasOwnKeys: true });
  const cms = (signer: Card) => signer.sign(content, PINS.signature);
  await assert.rejects(
    check(
      signedData({
        ...order,
        signingKey: simulator.authorities.signature.keys.signingKey,
        isAttached: true,
      }),
    ),
    refusedBy('signature.forged'),
  );
  await check(cms(other));
});

test('refuses content that was altered after it was signed', async () => {
  const cms = card.sign(content, PINS.signature);
  const altered = check(cms, { content: Buffer.from('{"procedure":"見本","answers":{"a":1}}') });
  await assert.rejects(altered, refusedBy('signature.tampered'));
});

test('refuses a signature made with another key under this certificate', async () => {
  const { signingKey } = simulator.authorities.signature.keys;
  const certificate = card.certificate('signature');
  const cms = signedData({ content, certificate, signingKey, signedAt: NOW });
  await assert.rejects(check(cms), refusedBy('signature.forged'));
});

test('refuses a certificate that names the authority but was not signed by it', async () => {
  const cms = card.sign(content, PINS.signature);
  const certificate = card.certificate('signature');
  const at = cms.indexOf(certificate) + certificate.indexOf(Buffer.from('緑野'));
  const forged = Buffer.from(cms);
  Buffer.from('青野').copy(forged, at);
  await assert.rejects(check(forged), refusedBy('certificate.forged'));
});

test('refuses a key that is too short for a signature to be worth anything', async () => {
  const [notBefore, notAfter] = [new Date(NOW.getTime() - DAY), new Date(NOW.getTime() + DAY)];
  const cmsOf = async (bits: number) => {
    const { publicKey, signingKey } = await newKeys(bits);
    const order = { publicKey, holder, notBefore, notAfter };
    const { certificate } = await simulator.authorities.signature.issue(order);
    const der = Buffer.from(certificate.rawData);
    return signedData({ content, certificate: der, signingKey, signedAt: NOW });
  };
  await assert.rejects(check(await cmsOf(1024)), refusedBy('signature.unsupported'));
  await assert.rejects(check(await cmsOf(2040)), refusedBy('signature.unsupported'));
  await check(await cmsOf(2048));
});

test('refuses a card of another authority, even one of the same name', async () => {
  const foreign = await openSimulator(() => NOW);
  const theirs = await foreign.issueCard({ holder });
  const cms = theirs.sign(content, PINS.signature);
  await assert.rejects(check(cms), refusedBy('certificate.foreign_chain'));
});

test('refuses a certificate before its first and after its last moment', async () => {
  const [notBefore, notAfter] = [new Date(NOW.getTime() - DAY), new Date(NOW.getTime() + DAY)];
  const short = await simulator.issueCard({ holder, notBefore, notAfter });
  const cms = short.sign(content, PINS.signature);
  const early = check(cms, { at: new Date(NOW.getTime() - 2 * DAY) });
  await assert.rejects(early, refusedBy('certificate.not_yet_valid'));
  const late = check(cms, { at: new Date(NOW.getTime() + 2 * DAY) });
  await assert.rejects(late, refusedBy('certificate.expired'));
  await check(cms, { at: NOW });
});

test('refuses a revoked certificate and one that the authority does not know', async () => {
  const revoked = await simulator.issueCard({ holder });
  const cms = revoked.sign(content, PINS.signature);
  await check(cms);
  simulator.revokeCard(revoked, 'signature');
  await assert.rejects(check(cms), refusedBy('certificate.revoked'));
  (simulator.authorities.signature.issued as Map<string, unknown>).delete(
    revoked.serialNumbers.signature,
  );
  await assert.rejects(check(cms), refusedBy('certificate.unknown'));
});

test('refuses the certificate for signing in where a signature is asked for', async () => {
  const cms = card.sign(content, PINS.authentication, { kind: 'authentication' });
  await assert.rejects(check(cms), refusedBy('certificate.wrong_usage'));
});

test('refuses the certificate for signing where a sign-in is asked for', async () => {
  const challenge = Buffer.from('challenge');
  const wrong = verifyChallenge({
    challenge,
    certificate: card.certificate('signature'),
    signature: card.prove(challenge, PINS.authentication),
    at: NOW,
  });
  await assert.rejects(wrong, refusedBy('certificate.wrong_usage'));
});

test('refuses a signing certificate of another policy', async () => {
  const { authorities } = simulator;
  const { publicKey, signingKey } = authorities.signature.keys;
  const term = {
    notBefore: new Date(NOW.getTime() - DAY),
    notAfter: new Date(NOW.getTime() + DAY),
  };
  const issued = await authorities.signature.issue({ ...term, publicKey, holder, policy: '1.2.3' });
  const certificate = Buffer.from(issued.certificate.rawData);
  const cms = signedData({ content, certificate, signingKey, signedAt: NOW });
  await assert.rejects(check(cms), refusedBy('certificate.wrong_usage'));
});

test('refuses signatures of an unlikely moment', async () => {
  for (const days of [-2, 1]) {
    const signedAt = new Date(NOW.getTime() + days * DAY);
    const cms = card.sign(content, PINS.signature, { signedAt });
    await assert.rejects(check(cms), refusedBy('signature.signed_at'));
  }
});

test('refuses what is too large before it is read', async () => {
  const cms = card.sign(content, PINS.signature);
  const large = check(cms, { content: Buffer.alloc(4_000_001) });
  await assert.rejects(large, refusedBy('signature.oversize'));
  await assert.rejects(check(Buffer.alloc(64_001, 0x30)), refusedBy('signature.oversize'));
});

test('throws nothing but refusals at any bytes, nor believes any', async () => {
  const cms = card.sign(content, PINS.signature);
  const refuses = async (bytes: Buffer) => {
    await assert.rejects(check(bytes), (error) => error instanceof Refusal);
  };
  const random = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) =>
    refuses(Buffer.from(bytes)),
  );
  await fc.assert(random, { numRuns: 300 });
  const cut = fc.asyncProperty(fc.nat(cms.length - 1), (end) => refuses(cms.subarray(0, end)));
  await fc.assert(cut, { numRuns: 200 });
  const flipped = fc.asyncProperty(
    fc.nat(cms.length - 1),
    fc.integer({ min: 1, max: 255 }),
    (at, mask) => {
      const bytes = Buffer.from(cms);
      bytes[at] = (bytes[at] ?? 0) ^ mask;
      return believedOnlyIfSame(bytes);
    },
  );
  await fc.assert(flipped, { numRuns: 600 });
});

/** A few bytes carry no meaning (version numbers): whatever is believed must be the same proof. */
async function believedOnlyIfSame(bytes: Buffer): Promise<void> {
  try {
    const proof = await check(bytes);
    assert.equal(proof.serialNumber, card.serialNumbers.signature);
    assert.deepEqual(proof.holder, holder);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
  }
}

test('throws nothing but refusals at any certificate and any answer of an authority', async () => {
  const challenge = Buffer.from('challenge');
  const certificate = card.certificate('authentication');
  const signature = card.prove(challenge, PINS.authentication);
  const place = fc.tuple(fc.nat(certificate.length - 1), fc.integer({ min: 1, max: 255 }));
  const altered = fc.asyncProperty(place, async ([at, mask]) => {
    const bytes = Buffer.from(certificate);
    bytes[at] = (bytes[at] ?? 0) ^ mask;
    const wrong = verifyChallenge({ challenge, certificate: bytes, signature, at: NOW });
    await assert.rejects(wrong, (error) => error instanceof Refusal);
  });
  await fc.assert(altered, { numRuns: 400 });
  const cms = card.sign(content, PINS.signature);
  const answered = fc.asyncProperty(place, async ([at, mask]) => {
    connect(async (url, body) => {
      const bytes = await simulator.fetch(url, body);
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ mask;
      return bytes;
    });
    await check(cms).catch((error) => assert.ok(error instanceof Refusal, String(error)));
  });
  await fc.assert(answered, { numRuns: 100 });
  connect();
});

test('asks the revocation list where the responder does not answer', async () => {
  connect(async (url, body) => {
    if (url.includes('/ocsp/')) throw new Error('away');
    return simulator.fetch(url, body);
  });
  assert.equal((await check(card.sign(content, PINS.signature))).statusSource, 'crl');
  const revoked = await simulator.issueCard({ holder });
  simulator.revokeCard(revoked);
  connect(async (url, body) => {
    if (url.includes('/ocsp/')) throw new Error('away');
    return simulator.fetch(url, body);
  });
  const cms = revoked.sign(content, PINS.signature);
  await assert.rejects(check(cms), refusedBy('certificate.revoked'));
});

test('says to come again where neither answers, and where the list is out of date', async () => {
  const cms = card.sign(content, PINS.signature);
  connect(() => Promise.reject(new Error('away')));
  await assert.rejects(check(cms), { ...refusedBy('status.unavailable'), kind: 'unavailable' });
  connect(async (url) => {
    if (url.includes('/ocsp/')) throw new Error('away');
    const now = new Date(NOW.getTime() - 3 * DAY);
    return makeCrl(simulator.authorities.signature, { now, lifeMilliseconds: DAY });
  });
  await assert.rejects(check(cms), { ...refusedBy('status.outdated'), kind: 'unavailable' });
});

test('believes no answer that is old, for another question, or signed by a stranger', async () => {
  const { signature, authentication } = simulator.authorities;
  const old = new Date(NOW.getTime() - 3_600_000);
  const flaws = [
    { now: old, lifeMilliseconds: DAY },
    { now: NOW, nonce: Buffer.alloc(16) },
    { now: NOW, nonce: null },
    { now: NOW, responder: authentication.responder },
  ];
  for (const flaw of flaws) {
    connect(async (url, body) => {
      if (!url.includes('/ocsp/') || !body) throw new Error('away');
      return answerOcsp(signature, body, flaw);
    });
    const cms = card.sign(content, PINS.signature);
    await assert.rejects(check(cms), refusedBy('status.unavailable'));
  }
});

test('believes no list that another authority signed', async () => {
  connect(async (url) => {
    if (url.includes('/ocsp/')) throw new Error('away');
    return makeCrl(simulator.authorities.authentication, { now: NOW });
  });
  const cms = card.sign(content, PINS.signature);
  await assert.rejects(check(cms), refusedBy('status.unavailable'));
});

test('proves a card by a signed challenge, and by that challenge alone', async () => {
  connect();
  const challenge = Buffer.from('challenge one');
  const certificate = card.certificate('authentication');
  const signature = card.prove(challenge, PINS.authentication);
  const proven = await verifyChallenge({ challenge, certificate, signature, at: NOW });
  assert.equal(proven.serialNumber, card.serialNumbers.authentication);
  assert.equal(proven.holder, null);
  const other = { challenge: Buffer.from('challenge two'), certificate, signature, at: NOW };
  await assert.rejects(verifyChallenge(other), refusedBy('signature.forged'));
});

test('a simulated authority is trusted in its own mode alone', () => {
  assert.throws(() => readTrust(simulator.trust(), 'live'), /模擬/);
  assert.equal(readTrust(simulator.trust(), 'simulator').isSimulated, true);
});

test('refuses every proof where the connection is switched off', async () => {
  useJpki(null);
  const cms = card.sign(content, PINS.signature);
  await assert.rejects(check(cms), { ...refusedBy('jpki.off'), kind: 'unavailable' });
});
