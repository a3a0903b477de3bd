/**
 * 模擬一式の起動 — `node start.ts FOLDER PORT KIOSK_PORT`: cards and their authorities, the payment
 * provider, the towns' seals, the certificate centre, a kiosk and a mail box, for the demonstration on this
 * machine. Reads `FOLDER/holders.json`, writes beside it what the town needs to know, prints one
 * line of JSON, and answers until it is stopped. Nothing here is real.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { type Holder, openSimulator, PINS, serveSimulator } from '../jpki/index.ts';
import { CENTRE_NAME, makeConnectionCertificates, openCentre, serveKiosk } from '../kiosk/index.ts';
import { openMailBox } from '../mail/index.ts';
import { openPaymentSimulator } from '../payment/open-payment-simulator.ts';
import { makeTownSeal, writeTownSeal } from '../town-seal/index.ts';

interface Bearer {
  readonly holder: Holder;
  readonly municipalityCode: string;
  readonly townName: string;
}

const [folder = '.data/simulator', port = '3000', kioskPort = '3443'] = process.argv.slice(2);
const secret = process.env['YAKUBA_PAYMENT_SECRET'] ?? '';
const bearers: Bearer[] = JSON.parse(await readFile(path.join(folder, 'holders.json'), 'utf8'));

const simulator = await openSimulator();
const cards = await Promise.all(bearers.map(({ holder }) => simulator.issueCard({ holder })));
const jpki = await serveSimulator(simulator, cards);
await writeFile(path.join(folder, 'trust.json'), JSON.stringify(simulator.trust(jpki.url)));

const callbackUrl = `http://127.0.0.1:${port}/api/payment/callbacks`;
const payments = await openPaymentSimulator({ secret, callbackUrl });

for (const [code, name] of new Map(bearers.map((one) => [one.municipalityCode, one.townName]))) {
  writeTownSeal(path.join(folder, 'seals'), code, await makeTownSeal(name, new Date()));
}

const { authority, server, centre } = await makeConnectionCertificates();
await mkdir(path.join(folder, 'kiosk'), { recursive: true });
const files = { 'authority.pem': authority, 'server.pem': server.certificate };
for (const [name, text] of Object.entries({ ...files, 'server.key': server.key })) {
  await writeFile(path.join(folder, 'kiosk', name), text, { mode: 0o600 });
}
const kiosk = await serveKiosk({
  centre: openCentre({ url: `https://127.0.0.1:${kioskPort}`, authority, client: centre }),
  cards: bearers.map((bearer, at) => ({ ...bearer, card: cards[at] as (typeof cards)[number] })),
});

const mail = await openMailBox();
const told = {
  jpki: jpki.url,
  payment: payments.url,
  kiosk: kiosk.url,
  mailBox: mail.url,
  mailRelay: mail.relay,
  centre: CENTRE_NAME,
};
process.stdout.write(`${JSON.stringify({ ...told, pins: PINS })}\n`);

async function stop(): Promise<void> {
  await Promise.all([jpki.close(), payments.close(), kiosk.close(), mail.close()]);
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
