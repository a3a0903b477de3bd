/**
 * 模擬カードの置き場 — authorities and cards that are not real, for journeys of residents.
 * Import it before the journey: the office reads where it is when it opens.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after } from 'node:test';
import {
  type Card,
  openSimulator,
  PINS,
  serveSimulator,
} from '../../packages/server/simulator/jpki/index.ts';
import { demoAccounts } from '../../packages/server/src/demo/data/index.ts';
import { signIn } from '../../packages/server/src/demo/session.ts';
import { listLivingResidents } from '../../packages/server/src/modules/registry/resident/index.ts';
import { registerStandardProcedures } from '../../packages/server/src/modules/service/procedure/index.ts';
import { connect, type Reader } from '../../packages/server/src/platform/database/index.ts';
import { prepare } from './before-opening.ts';

const cards: Card[] = [];
const simulator = await prepare(async () => {
  const opened = await openSimulator();
  const server = await serveSimulator(opened, cards);
  after(() => server.close());
  const trust = path.join(await mkdtemp(path.join(tmpdir(), 'yakuba-jpki-')), 'trust.json');
  await writeFile(trust, JSON.stringify(opened.trust(server.url)));
  process.env['YAKUBA_JPKI'] = 'simulator';
  process.env['YAKUBA_JPKI_TRUST'] = trust;
  process.env['YAKUBA_JPKI_CARDS'] = server.url;
  return opened;
});

export const pins = PINS;

export interface CardHolder {
  readonly addresseeNumber: string;
  readonly fullName: string;
  readonly card: Card;
}

interface Town {
  readonly address: string;
  readonly ownerUrl: string;
  readonly municipalityCode: string;
}

/**
 * カードを持つ住民 — the town gets the standard procedures and a fee, and somebody in it a
 * simulated card, bound at the counter.
 */
export async function giveCard(town: Town): Promise<CardHolder> {
  const { ownerUrl, municipalityCode } = town;
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    await registerStandardProcedures(owner, new Date());
    await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
        valid_from, legal_basis, recorded_at, staff_id)
      values (${municipalityCode}, ${crypto.randomUUID()}, 'household', null, 300, '2020-04-01',
        '手数料条例', now(), 'journey')`;
    const rows = await owner<{ addresseeNumber: string }[]>`
      select addressee_number from resident.resident
      where municipality_code = ${municipalityCode} order by addressee_number limit 200`;
    const addresseeNumbers = rows.map((row) => row.addresseeNumber);
    const today = new Date().toISOString().slice(0, 10);
    const asked = { municipalityCode, today, who: { addresseeNumbers } };
    const grown = (
      await owner.begin((tx) => listLivingResidents(tx as unknown as Reader, asked))
    ).find(isGrown);
    if (!grown) throw new RangeError('the town has no grown-up');
    const { addresseeNumber, fullName, address, dateOfBirth, sex } = grown;
    const card = await simulator.issueCard({
      holder: { fullName, address, dateOfBirth, sex: sex === '1' ? '1' : '2' },
    });
    cards.push(card);
    await bindAtCounter(town, { card, addresseeNumber });
    return { addresseeNumber, fullName, card };
  } finally {
    await owner.end();
  }
}

type Living = Awaited<ReturnType<typeof listLivingResidents>>[number];

function isGrown({ dateOfBirth, dateOfBirthNotation, sex }: Living): boolean {
  return dateOfBirthNotation === null && dateOfBirth < '1990' && (sex === '1' || sex === '2');
}

async function bindAtCounter(
  { address, municipalityCode }: Town,
  { card, addresseeNumber }: { readonly card: Card; readonly addresseeNumber: string },
): Promise<void> {
  const account = demoAccounts.find(
    (one) => one.municipalityCode === municipalityCode && one.role === 'clerk',
  );
  if (!account) throw new RangeError('the town has no clerk');
  const clerk = await signIn(address, account, municipalityCode);
  const asked = await clerk.post<{ challengeId: string; challenge: string }>(
    '/api/identity-proof/challenges',
    {},
  );
  const challenge = Buffer.from(asked.challenge, 'base64');
  const proof = {
    kind: 'authentication',
    challengeId: asked.challengeId,
    certificate: card.certificate('authentication').toString('base64'),
    signature: card.prove(challenge, PINS.authentication).toString('base64'),
  };
  await clerk.post('/api/identity-proof/bindings', { addresseeNumber, proof });
}
