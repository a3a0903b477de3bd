/**
 * 電子の役場 — a simulated payment provider and a simulated seal of the first town, for journeys in
 * which money is paid and a certificate is handed over as a file. Nothing here is real.
 * Import it before the journey: the office reads where these are when it opens.
 */
import { mkdtemp } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { after } from 'node:test';

import { openPaymentSimulator } from '../../packages/server/simulator/payment/open-payment-simulator.ts';
import { makeTownSeal, writeTownSeal } from '../../packages/server/simulator/town-seal/index.ts';
import { prepare } from './before-opening.ts';
import { townAt } from './small-towns.ts';

const SECRET = 'secret-of-the-journeys-payments';

const payments = await prepare(async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const callbackUrl = `${address}/api/payment/callbacks`;
  const opened = await openPaymentSimulator({ secret: SECRET, callbackUrl });
  after(() => opened.close());
  const seals = await mkdtemp(path.join(tmpdir(), 'yakuba-seals-'));
  const { code, name } = townAt(0);
  writeTownSeal(seals, code, await makeTownSeal(name, new Date()));
  process.env['YAKUBA_JOURNEY_PORT'] = String(port);
  process.env['YAKUBA_PUBLIC_URL'] = address;
  process.env['YAKUBA_PAYMENT_URL'] = opened.url;
  process.env['YAKUBA_PAYMENT_SECRET'] = SECRET;
  process.env['YAKUBA_TOWN_SEALS'] = seals;
  return opened;
});

/** 支払画面のアドレス — where the simulated provider answers. */
export const paymentUrl = payments.url;

/** The provider has to know where to call before the office is open. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return free;
}
