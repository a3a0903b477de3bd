/**
 * コンビニ交付との競争の検査 — a death, a moving out, a protection, a suppression, a revoked or
 * unbound card, a lost seal: registered before the request, between the paper and its being sent
 * again, and at the very moment of either. Nothing leaves after.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { actor, TOWN } from '#harness/database';
import { holdTable, waitingFor } from '#harness/held-table';
import { kioskTown, TERMINAL } from '#harness/kiosk-town';
import { openRefusals } from '#harness/refusals';
import { residentRow } from '#harness/resident-row';
import { sealInput } from '#harness/seal-imprint';
import type { Card } from '#simulator/jpki';

import { setSuppression } from '../../src/modules/registry/resident/acts/set-suppression.ts';
import { startDisclosureProtection } from '../../src/modules/registry/resident/acts/start-disclosure-protection.ts';
import { closingItems } from '../../src/modules/registry/resident/rules/closing-items.ts';
import { registerSeal } from '../../src/modules/registry/seal-registration/acts/register-seal.ts';
import { reportLoss } from '../../src/modules/registry/seal-registration/acts/report-loss.ts';
import { endBinding } from '../../src/modules/service/identity-proof/acts/end-binding.ts';

const TODAY = '2024-06-03';
const town = await kioskTown();
const { centre, owner, simulator } = town;
const { refused } = await openRefusals(owner);

interface Person {
  readonly number: string;
  readonly card: Card;
  readonly row: ReturnType<typeof residentRow>;
  readonly sealId: string;
}

let people = 200;

function register(act: unknown, input: object): Promise<unknown> {
  const { permission } = act as { permission: string };
  return town.app.acts.run(act as never, {
    actor: actor([permission], TOWN, 'chief'),
    input,
    idempotencyKey: crypto.randomUUID(),
    requestId: null,
  });
}

/** 住民 — alone in a household, with a card and a registered seal. */
async function someone(): Promise<Person> {
  people += 1;
  const row = residentRow({
    addresseeNumber: String(people),
    householdNumber: `9${people}`,
    residentRecordCode: null,
    individualNumber: null,
  });
  await town.put([row]);
  const number = row.addresseeNumber;
  const card = await town.cardOf(number);
  const seal = await register(
    registerSeal,
    await sealInput({ addresseeNumber: number }, { sideMm: 9 + (people - 200) / 5 }),
  );
  return { number, card, row, sealId: (seal as { id: string }).id };
}

/** 消除 — as an approved change leaves the register; no reaction has run. */
function close(reason: 'death' | 'moving_out_planned', status: '2' | '3') {
  return ({ row }: Person) => {
    const effectiveOn = { on: TODAY, notation: null };
    const items = closingItems({ reason, status, effectiveOn, notifiedOn: TODAY });
    return town.put([{ ...row, ...items, historyNumber: 2 }]);
  };
}

const protection = (number: string) => ({
  content: {
    role: 'present',
    appliedOn: TODAY,
    applicant: { addresseeNumber: number },
    together: [],
    perpetrators: [{ name: '架空　某', address: '隣市一丁目' }],
    offices: [{ office: 'certificate', place: '現住所' }],
  },
  provisionalFrom: TODAY,
});

const suppression = ({ number, row }: Person, kind: string) => ({
  target:
    kind === 'person'
      ? { kind, addresseeNumber: number }
      : { kind, householdNumber: row.householdNumber },
  levels: { change: 'none', certificate: 'error', inquiry: 'none' },
  startsOn: TODAY,
  endsOn: null,
  reason: '確認中のため',
});

async function unbind({ number }: Person): Promise<void> {
  const rows = await owner<{ id: string }[]>`
    select id from identity_proof.binding where addressee_number = ${number}`;
  for (const { id } of rows) await register(endBinding, { id });
}

const loss = ({ sealId: id }: Person) => ({
  id,
  lost: 'seal',
  broughtBy: 'self',
  documents: ['passport'],
});

interface Change {
  readonly happen: (person: Person) => Promise<unknown>;
  readonly kind?: string;
  /** False where the register is not asked, but somebody outside. */
  readonly isOurs?: boolean;
}

const changes: Readonly<Record<string, Change>> = {
  'a death': { happen: close('death', '3') },
  'a moving out': { happen: close('moving_out_planned', '2') },
  'a protection': {
    happen: ({ number }) => register(startDisclosureProtection, protection(number)),
  },
  'a suppression': { happen: (one) => register(setSuppression, suppression(one, 'person')) },
  'a suppression of the household': {
    happen: (one) => register(setSuppression, suppression(one, 'household')),
  },
  'a card given up': { happen: unbind },
  'a revoked card': { happen: async ({ card }) => simulator.revokeCard(card), isOurs: false },
  'a lost seal': { happen: (one) => register(reportLoss, loss(one)), kind: 'seal-registration' },
};

async function put({ card }: Person, requestId: string, kind: string) {
  const order = { cardSerialNumber: card.serialNumbers.authentication, terminal: TERMINAL, kind };
  const { status, body } = await centre.send('PUT', `${TOWN}/requests/${requestId}`, order);
  return { statusCode: status, body: JSON.stringify(body) };
}

async function stepsOf(requestId: string): Promise<string[]> {
  const rows = await owner<{ kind: string }[]>`
    select s.kind from certificate.step s join certificate.issue i on i.id = s.issue_id
    where i.reference = ${`kiosk:${requestId}`} order by s.recorded_at, s.kind`;
  return rows.map(({ kind }) => kind);
}

const STOPPED = /^kiosk\.(holder|subject|card|request|seal)\.|^certificate\.seal\./;

interface Asked {
  readonly person: Person;
  readonly requestId: string;
  readonly kind: string;
}

/** Held at the moment when the handing over is written; answers whether the paper left. */
async function atThatMoment(happen: Change['happen'], asked: Asked): Promise<boolean> {
  const { person, requestId, kind } = asked;
  const letGo = await holdTable(owner, 'certificate.step');
  const leaving = put(person, requestId, kind);
  await waitingFor(owner, 1);
  let isRegistered = false;
  const happening = happen(person).then(() => {
    isRegistered = true;
  });
  await Promise.race([happening, waitingFor(owner, 2)]);
  const wasFirst = isRegistered;
  await letGo();
  const [{ statusCode }] = await Promise.all([leaving, happening]);
  assert.ok(!wasFirst || statusCode !== 200, 'left after it was registered');
  return statusCode === 200;
}

for (const [change, { happen, kind = 'individual', isOurs = true }] of Object.entries(changes)) {
  test(`${change} before the request`, async () => {
    const person = await someone();
    await happen(person);
    const requestId = crypto.randomUUID();
    const detail = await refused(() => put(person, requestId, kind), { code: STOPPED });
    assert.doesNotMatch(detail, /抑止|支援|保護|死亡/u, 'the shop is told nothing');
    assert.deepEqual(await stepsOf(requestId), []);
  });

  test(`${change} before the paper is sent again`, async () => {
    const person = await someone();
    const requestId = crypto.randomUUID();
    assert.equal((await put(person, requestId, kind)).statusCode, 200);
    assert.deepEqual(await stepsOf(requestId), ['printed', 'released']);
    await happen(person);
    await refused(() => put(person, requestId, kind), { code: STOPPED });
    await refused(() => put(person, crypto.randomUUID(), kind), { code: STOPPED });
    assert.deepEqual(await stepsOf(requestId), ['printed', 'released']);
  });

  if (!isOurs) continue;
  test(`${change} at the moment when the paper leaves`, async () => {
    const person = await someone();
    const requestId = crypto.randomUUID();
    const hasLeft = await atThatMoment(happen, { person, requestId, kind });
    assert.deepEqual(await stepsOf(requestId), hasLeft ? ['printed', 'released'] : []);
    await refused(() => put(person, requestId, kind), { code: STOPPED });
  });

  test(`${change} at the moment when the paper is sent again`, async () => {
    const person = await someone();
    const requestId = crypto.randomUUID();
    assert.equal((await put(person, requestId, kind)).statusCode, 200);
    await atThatMoment(happen, { person, requestId, kind });
    await refused(() => put(person, requestId, kind), { code: STOPPED });
  });
}

test('a line that broke: the same number brings the same paper again', async () => {
  const person = await someone();
  const requestId = crypto.randomUUID();
  const first = await put(person, requestId, 'individual');
  const second = await put(person, requestId, 'individual');
  assert.equal(first.statusCode, 200);
  assert.deepEqual(second, first);
  assert.deepEqual(await stepsOf(requestId), ['printed', 'released', 'released']);
});

test('whoever is not the centre is turned away and recorded, whatever they ask for', async () => {
  const person = await someone();
  const named = town.centreWith(await town.certificates.issue('somebody-else'));
  const order = {
    cardSerialNumber: person.card.serialNumbers.authentication,
    terminal: TERMINAL,
    kind: 'individual',
  };
  const number = crypto.randomUUID();
  const asked: readonly (readonly [string, string, object?])[] = [
    ['GET', `${TOWN}/service`],
    ['PUT', `${TOWN}/requests/${number}`, order],
    ['POST', `${TOWN}/requests/${number}/cancel`, { terminal: TERMINAL, reason: '取りやめ' }],
  ];
  for (const [method, path, body] of asked) {
    const work = async () => {
      const answer = await named.send(method, path, body);
      return { statusCode: answer.status, body: JSON.stringify(answer.body) };
    };
    await refused(work, { code: 'kiosk.centre.unknown', status: 403, about: path });
  }
});
