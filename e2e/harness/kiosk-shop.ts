/**
 * コンビニの店 — the listener of the certificate centre over mutual TLS on the office's database,
 * the simulated centre, and the simulated machine with somebody's card on it.
 */
import process from 'node:process';
import type { Card } from '../../packages/server/simulator/jpki/index.ts';
import {
  CENTRE_NAME,
  makeConnectionCertificates,
  openCentre,
  serveKiosk,
} from '../../packages/server/simulator/kiosk/index.ts';
import { createApp } from '../../packages/server/src/app.ts';
import {
  centreRoutes,
  openCentreDoors,
} from '../../packages/server/src/modules/service/kiosk/index.ts';
import { readConfig } from '../../packages/server/src/platform/config/index.ts';
import { connect } from '../../packages/server/src/platform/database/index.ts';
import { createHttpServer } from '../../packages/server/src/platform/http/index.ts';
import {
  createLogger,
  createMetrics,
} from '../../packages/server/src/platform/observability/index.ts';

export interface Shop {
  /** The machine's touch screen. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ShopOptions {
  readonly ownerUrl: string;
  readonly municipalityCode: string;
  readonly townName: string;
  readonly card: Card;
}

/** 開店 — the town takes 200 yen for a certificate from a machine. */
export async function openShop(options: ShopOptions): Promise<Shop> {
  const { ownerUrl, municipalityCode, townName, card } = options;
  await setFees(ownerUrl, municipalityCode);
  const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent', YAKUBA_DEMO: 'true' });
  const app = createApp({ config, ownerUrl });
  const certificates = await makeConnectionCertificates();
  const { authority, server } = certificates;
  const listener = await createHttpServer({
    routes: centreRoutes(),
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
  });
  await listener.listen({ host: '127.0.0.1', port: 0 });
  const { port } = listener.server.address() as { port: number };
  const url = `https://127.0.0.1:${port}`;
  const centre = openCentre({ url, authority, client: certificates.centre });
  const machine = await serveKiosk({ centre, cards: [{ card, municipalityCode, townName }] });
  return {
    url: machine.url,
    close: async () => {
      await machine.close();
      centre.close();
      await listener.close();
      await app.close();
    },
  };
}

async function setFees(ownerUrl: string, municipalityCode: string): Promise<void> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    for (const item of ['individual', 'statement', 'seal-registration']) {
      await owner`insert into payment.fee_rule (municipality_code, id, item, channel, amount_yen,
          valid_from, legal_basis, recorded_at, staff_id)
        values (${municipalityCode}, ${crypto.randomUUID()}, ${item}, 'kiosk', 200, '2020-04-01',
          '手数料条例', now(), 'journey')`;
    }
  } finally {
    await owner.end();
  }
}
