/**
 * 悪い署名の検査 — at every door that believes a card: forged, altered, expired, early, revoked,
 * unknown, of a foreign chain, of somebody else, of the other key, re-used, old and misplaced
 * signatures are refused by their own codes, recorded, and change nothing.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { applicationTown, COPY } from '#harness/application-town';
import { HOME } from '#harness/card-town';
import { OTHER_TOWN } from '#harness/database';
import type { Client } from '#harness/office';
import { type Attempt, openRefusals } from '#harness/refusals';
import { openJpki, useJpki } from '#modules/service/identity-proof';
import { type Card, openSimulator, PINS, signedData } from '#simulator/jpki';

const town = await applicationTown();
const { resident, clerk, simulator, people, card, owner, clock } = town;
const { refusedAll, refused } = await openRefusals(owner);
const OWN = '/api/application/own-applications';
const ALL = '/api/application/applications';
const DAY = 86_400_000;

const otherHolder = { ...HOME, fullName: '茶木　人2', sex: '2' } as const;
const foreignCards = await openSimulator(clock.now);
const from = (days: number) => new Date(clock.now().getTime() + days * DAY);

/** カードの一覧 — each is wrong in one way. */
const cards = {
  foreign: await foreignCards.issueCard({ holder: HOME }),
  expired: await simulator.issueCard({ holder: HOME, notBefore: from(-9), notAfter: from(-1) }),
  early: await simulator.issueCard({ holder: HOME, notBefore: from(1), notAfter: from(9) }),
  revoked: await simulator.issueCard({ holder: HOME }),
  unknown: await simulator.issueCard({ holder: HOME }),
  other: await simulator.issueCard({ holder: otherHolder }),
  stray: await simulator.issueCard({ holder: { ...HOME, fullName: '見知らぬ　人' } }),
} satisfies Record<string, Card>;

before(async () => {
  await town.bindAtCounter(cards.other, people[1]);
  simulator.revokeCard(cards.revoked);
  for (const kind of ['signature', 'authentication'] as const) {
    const issued = simulator.authorities[kind].issued as Map<string, unknown>;
    issued.delete(cards.unknown.serialNumbers[kind]);
  }
});

type Maker = (content: Buffer) => Buffer;

const by =
  (one: Card): Maker =>
  (content) =>
    one.sign(content, PINS.signature);

function spoilt(at: (cms: Buffer) => number): Maker {
  return (content) => {
    const cms = Buffer.from(card.sign(content, PINS.signature));
    const place = at(cms);
    cms[place] = (cms[place] ?? 0) ^ 1;
    return cms;
  };
}

const certificate = card.certificate('signature');

/** 署名のいろいろ, 断りの符号 — without the room's name. */
const signatures: readonly (readonly [string, Maker, string])[] = [
  ['署名でないもの', () => Buffer.from('これは署名ではない'), 'signature.malformed'],
  ['途中で切れた署名', (content) => by(card)(content).subarray(0, 300), 'signature.malformed'],
  ['一字違いの署名値', spoilt((cms) => cms.length - 9), 'signature.forged'],
  [
    '証明書の氏名を書き換えた',
    spoilt((cms) => cms.indexOf(certificate) + certificate.indexOf(Buffer.from('茶木'))),
    'certificate.forged',
  ],
  [
    '別の鍵で署名した',
    (content) => {
      const { signingKey } = simulator.authorities.signature.keys;
      return signedData({ content, certificate, signingKey, signedAt: clock.now() });
    },
    'signature.forged',
  ],
  ['別の内容への署名', () => by(card)(Buffer.from('{"別":"内容"}')), 'signature.tampered'],
  ['同じ名の別の認証局', by(cards.foreign), 'certificate.foreign_chain'],
  ['期限切れ', by(cards.expired), 'certificate.expired'],
  ['期間の前', by(cards.early), 'certificate.not_yet_valid'],
  ['失効', by(cards.revoked), 'certificate.revoked'],
  ['認証局の知らない証明書', by(cards.unknown), 'certificate.unknown'],
  [
    '利用者証明用の鍵',
    (content) => card.sign(content, PINS.authentication, { kind: 'authentication' }),
    'certificate.wrong_usage',
  ],
  [
    '二日前の署名',
    (content) => card.sign(content, PINS.signature, { signedAt: from(-2) }),
    'signature.signed_at',
  ],
  [
    '明日の署名',
    (content) => card.sign(content, PINS.signature, { signedAt: from(1) }),
    'signature.signed_at',
  ],
];

async function contentOf(id: string): Promise<Buffer> {
  const { signing } = await town.look(resident, id);
  return Buffer.from(signing?.content ?? '', 'base64');
}

async function done(answer: ReturnType<Client['post']>) {
  const { statusCode, body } = await answer;
  assert.equal(statusCode, 200, body);
  return JSON.parse(body);
}

/** 補正待ち — signed once, and to be signed anew. */
async function inCorrection() {
  const id = await town.draft(resident);
  const first = await town.sign(resident, id);
  await done(resident.post(`${OWN}/${id}/submit`, first));
  await done(clerk.post(`${ALL}/${id}/start-review`, { stage: 'formal' }));
  const fields = [{ path: 'applicantPhone', message: '桁が足りません。' }];
  await done(clerk.post(`${ALL}/${id}/ask-correction`, { fields, dueOn: '2099-01-01' }));
  return { id, first };
}

for (const act of ['submit', 'correct']) {
  test(`no bad signature is believed by ${act}`, async () => {
    const id = act === 'submit' ? await town.draft(resident) : (await inCorrection()).id;
    const content = await contentOf(id);
    const send = (cms: Buffer) =>
      resident.post(`${OWN}/${id}/${act}`, { version: 1, cms: cms.toString('base64') });
    const attempts = signatures.map(([about, make, code]): Attempt => {
      const work = () => send(make(content));
      return { work, code: `identity_proof.${code}`, about };
    });
    await refusedAll([
      ...attempts,
      {
        work: () => send(by(cards.other)(content)),
        code: 'application.submit.other_person',
        status: 403,
      },
      {
        work: () => send(by(cards.stray)(content)),
        code: 'application.submit.signer_unknown',
        status: 403,
      },
      {
        work: () => resident.post(`${OWN}/${id}/${act}`, { version: 1 }),
        code: 'application.submit.signature_missing',
        status: 422,
      },
    ]);
    await done(send(by(card)(content)));
  });
}

test('a signature is worth nothing a second time: elsewhere, later, or after a withdrawal', async () => {
  const [one, another] = [await town.draft(resident), await town.draft(resident)];
  const signed = await town.sign(resident, one);
  await done(resident.post(`${OWN}/${one}/submit`, signed));
  const { id: correcting, first } = await inCorrection();
  const withdrawn = await town.draft(resident);
  const lost = await town.sign(resident, withdrawn);
  await done(resident.post(`${OWN}/${withdrawn}/withdraw`));
  const changed = await town.draft(resident);
  const old = await town.sign(resident, changed);
  const answers = town.copyAnswers({ copies: 9 });
  const put = { procedureCode: COPY, version: 1, answers };
  await done(resident.send('PUT', `${OWN}/${changed}`, put));
  const tampered = 'identity_proof.signature.tampered';
  const post = (path: string, body: object) => () => resident.post(`${OWN}/${path}`, body);
  await refusedAll([
    { work: post(`${another}/submit`, signed), code: tampered, about: '別の申請' },
    { work: post(`${correcting}/correct`, first), code: tampered, about: '前の回の署名' },
    { work: post(`${withdrawn}/submit`, lost), code: /not_allowed$/, about: '取下げの後' },
    { work: post(`${changed}/submit`, old), code: 'application.submit.too_late' },
    { work: post(`${changed}/submit`, { ...old, version: 2 }), code: tampered },
  ]);
  const again = await done(resident.post(`${OWN}/${one}/submit`, signed));
  const rows = await owner`select 1 from application.submission where application_id = ${one}`;
  assert.deepEqual([rows.length, again.state], [1, 'submitted'], 'the very same is one');
});

/** サインイン — `spoil` alters what the card answered. */
async function signIn(
  one: Card,
  spoil: (body: Record<string, unknown>) => object = (body) => body,
) {
  const body = spoil(await town.signInBody(one));
  return () => town.visitor().post('/api/resident-session', body);
}

const other = (body: Record<string, unknown>, with_: object) => ({ ...body, ...with_ });

test('no bad proof opens a session', async () => {
  const used = await town.signInBody(card);
  await done(town.visitor().post('/api/resident-session', used));
  const [mine, theirs] = [await town.signInBody(card), await town.signInBody(cards.other)];
  const enter = (body: object) => () => town.visitor().post('/api/resident-session', body);
  const wrongKind = card.certificate('signature').toString('base64');
  const junk = Buffer.from('junk').toString('base64');
  const code = (name: string) => `identity_proof.${name}`;
  await refusedAll([
    { work: enter(used), code: code('challenge.used'), about: '使った確認番号' },
    {
      work: enter(other(mine, { challengeId: theirs['challengeId'] })),
      code: code('signature.forged'),
      about: '別の確認番号',
    },
    {
      work: enter(other(mine, { municipalityCode: OTHER_TOWN })),
      code: code('challenge.unknown'),
      about: '別の町',
    },
    {
      work: enter(other(mine, { certificate: theirs['certificate'] })),
      code: code('signature.forged'),
      about: '別の人の証明書',
    },
    {
      work: enter(other(mine, { certificate: wrongKind })),
      code: code('certificate.wrong_usage'),
      about: '署名用の証明書',
    },
    { work: enter(other(mine, { certificate: junk })), code: code('signature.malformed') },
    { work: await signIn(cards.foreign), code: code('certificate.foreign_chain') },
    { work: await signIn(cards.expired), code: code('certificate.expired') },
    { work: await signIn(cards.early), code: code('certificate.not_yet_valid') },
    { work: await signIn(cards.revoked), code: code('certificate.revoked') },
    { work: await signIn(cards.unknown), code: code('certificate.unknown') },
    { work: await signIn(cards.stray), code: code('binding.not_bound') },
  ]);
});

test('no bad proof binds a card at the counter', async () => {
  const code = (name: string) => `identity_proof.${name}`;
  const wanted: readonly [Card, string, string][] = [
    [cards.foreign, 'certificate.foreign_chain', people[0]],
    [cards.expired, 'certificate.expired', people[0]],
    [cards.revoked, 'certificate.revoked', people[0]],
    [cards.unknown, 'certificate.unknown', people[0]],
    [cards.other, 'binding.bound_to_other', people[0]],
  ];
  for (const [one, name, number] of wanted) {
    const asked = await clerk.post('/api/identity-proof/challenges');
    const { challengeId, challenge } = asked.json();
    const bytes = Buffer.from(challenge, 'base64');
    const proof = {
      kind: 'authentication',
      challengeId,
      certificate: one.certificate('authentication').toString('base64'),
      signature: one.prove(bytes, PINS.authentication).toString('base64'),
    };
    const body = { addresseeNumber: number, proof };
    await refused(() => clerk.post('/api/identity-proof/bindings', body), { code: code(name) });
  }
});

test('where the authority cannot be asked, nothing is believed and nothing is lost', async () => {
  const id = await town.draft(resident);
  const body = await town.sign(resident, id);
  const entering = await town.signInBody(card);
  const away = () => Promise.reject(new Error('away'));
  useJpki(openJpki({ trust: simulator.trust(), mode: 'simulator', fetch: away }));
  const unavailable = { code: 'identity_proof.status.unavailable', status: 503 };
  await refusedAll([
    { work: () => resident.post(`${OWN}/${id}/submit`, body), ...unavailable },
    { work: () => town.visitor().post('/api/resident-session', entering), ...unavailable },
  ]);
  useJpki(openJpki({ trust: simulator.trust(), mode: 'simulator', fetch: simulator.fetch }));
  await done(resident.post(`${OWN}/${id}/submit`, body));
  await done(town.visitor().post('/api/resident-session', entering));
});

test('one card is bound to one person, however many desks try at one moment', async () => {
  for (let round = 0; round < 4; round += 1) {
    const fresh = await simulator.issueCard({ holder: HOME });
    const [one, other] = await Promise.all(
      people.map((number) => town.bindAtCounter(fresh, number)),
    );
    const codes = [one?.statusCode, other?.statusCode].sort();
    assert.deepEqual(codes, [200, 409], `${one?.body} ${other?.body}`);
    const rows = await owner<{ addresseeNumber: string }[]>`
      select addressee_number from identity_proof.binding
      where serial_number = ${fresh.serialNumbers.authentication} and ended_at is null`;
    const bound = one?.statusCode === 200 ? people[0] : people[1];
    assert.deepEqual(
      rows.map(({ addresseeNumber }) => addresseeNumber),
      [bound],
    );
  }
});
