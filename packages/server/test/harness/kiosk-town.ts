/**
 * 検査用のコンビニ交付の町 — invented towns with certifiers, fees, people and cards; the listener
 * of the centre over real mutual TLS, and the simulated centre on the other end.
 */
import { after } from 'node:test';

import type { ResidentRecord } from '@yakuba/contract/resident';
import type { FastifyInstance } from 'fastify';

import { registerMunicipality } from '#modules/organisation/municipality';
import { openJpki, useJpki } from '#modules/service/identity-proof';
import { centreRoutes, openCentreDoors } from '#modules/service/kiosk';
import { createHttpServer } from '#platform/http';
import { createLogger, createMetrics } from '#platform/observability';
import { type Card, openSimulator, type Simulator } from '#simulator/jpki';
import {
  CENTRE_NAME,
  type Centre,
  type ConnectionCertificates,
  type KeyedCertificate,
  makeConnectionCertificates,
  openCentre,
} from '#simulator/kiosk';

import { saveBindings } from '../../src/modules/service/identity-proof/store.ts';
import { setFee } from '../../src/modules/service/payment/acts/set-fee.ts';
import { putRows } from './certificate-town.ts';
import { actor, OTHER_TOWN, type TestTown, TOWN, testTown } from './database.ts';

export const TERMINAL = 'SHOP-0001';

export interface KioskTown extends TestTown {
  readonly simulator: Simulator;
  readonly certificates: ConnectionCertificates;
  readonly url: string;
  readonly centre: Centre;
  /** A centre with another client certificate, or trusting another authority. */
  centreWith(client: KeyedCertificate): Centre;
  put(rows: readonly ResidentRecord[], municipalityCode?: string): Promise<void>;
  /** カード — bound to a person of the town; answers it. */
  cardOf(addresseeNumber: string, municipalityCode?: string): Promise<Card>;
}

export interface KioskTownOptions {
  readonly codes?: readonly string[];
  readonly now?: string;
  readonly waitMilliseconds?: number;
}

/** Long past and within the hours, so that jobs are due whatever the machine's clock says. */
const LONG_PAST = '2024-06-03T01:00:00.000Z';

export async function kioskTown(options: KioskTownOptions = {}): Promise<KioskTown> {
  const { codes = [TOWN, OTHER_TOWN], now = LONG_PAST, waitMilliseconds = 8_000 } = options;
  const town = await testTown(now);
  for (const code of codes) await setUp(town, code);
  const simulator = await openSimulator(town.clock.now);
  useJpki(openJpki({ trust: simulator.trust(), mode: 'simulator', fetch: simulator.fetch }));
  const certificates = await makeConnectionCertificates();
  const server = await listen(town, certificates, waitMilliseconds);
  const address = server.server.address() as { port: number };
  const url = `https://127.0.0.1:${address.port}`;
  const centres: Centre[] = [];
  const centreWith = (client: KeyedCertificate) => {
    const centre = openCentre({ url, authority: certificates.authority, client });
    centres.push(centre);
    return centre;
  };
  after(async () => {
    for (const centre of centres) centre.close();
    await server.close();
  });
  return {
    ...town,
    simulator,
    certificates,
    url,
    centre: centreWith(certificates.centre),
    centreWith,
    put: (rows, municipalityCode = TOWN) => putRows(town, rows, municipalityCode),
    cardOf: (addresseeNumber, municipalityCode = TOWN) =>
      bound(town, simulator, { addresseeNumber, municipalityCode }),
  };
}

function listen(
  { app }: TestTown,
  { authority, server }: ConnectionCertificates,
  waitMilliseconds: number,
): Promise<FastifyInstance> {
  return createHttpServer({
    routes: centreRoutes(waitMilliseconds),
    acts: app.acts,
    queries: app.queries,
    authenticator: openCentreDoors(CENTRE_NAME, app),
    metrics: createMetrics(),
    logger: createLogger('silent'),
    isReady: async () => true,
    webFolder: '/nowhere',
    tls: {
      cert: server.certificate,
      key: server.key,
      ca: authority,
      requestCert: true,
      rejectUnauthorized: true,
    },
  }).then(async (listener) => {
    await listener.listen({ host: '127.0.0.1', port: 0 });
    return listener;
  });
}

async function setUp({ app, clock }: TestTown, municipalityCode: string): Promise<void> {
  await app.database.write(municipalityCode, (tx) =>
    registerMunicipality(tx, {
      municipalityCode,
      kind: 'municipality',
      name: municipalityCode === TOWN ? '若葉町' : `隣町${municipalityCode.slice(-3)}`,
      nameKana: 'ワカバチョウ',
      prefectureName: '架空県',
      districtName: '架空郡',
      postalCode: null,
      seatAddress: '架空県架空郡若葉町大字緑1番地',
      mayor: { title: '町長', name: '架空　一郎' },
      validFrom: '2020-04-01',
      now: clock.now(),
    }),
  );
  for (const item of ['individual', 'statement', 'seal-registration']) {
    await app.acts.run(setFee, {
      actor: actor(['payment:set_fees'], municipalityCode),
      input: {
        item,
        channel: 'kiosk',
        amountYen: 200,
        validFrom: '2020-04-01',
        legalBasis: '条例',
      },
      idempotencyKey: crypto.randomUUID(),
      requestId: null,
    });
  }
}

async function bound(
  { app, clock }: TestTown,
  simulator: Simulator,
  whose: { readonly addresseeNumber: string; readonly municipalityCode: string },
): Promise<Card> {
  const holder = {
    fullName: '試験',
    address: '架空県',
    dateOfBirth: '1980-04-03',
    sex: '1',
  } as const;
  const card = await simulator.issueCard({ holder });
  const now = clock.now();
  await app.database.write(whose.municipalityCode, (tx) =>
    saveBindings(tx, [
      {
        ...whose,
        id: crypto.randomUUID(),
        kind: 'authentication',
        serialNumber: card.serialNumbers.authentication,
        notBefore: new Date(now.getTime() - 86_400_000),
        notAfter: new Date(now.getTime() + 5 * 365 * 86_400_000),
        holderDigest: null,
        isSimulated: true,
        origin: 'counter',
        boundAt: now,
      },
    ]),
  );
  return card;
}
