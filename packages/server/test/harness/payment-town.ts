/** 検査用の決済 — a town, a simulated provider that calls it back over HTTP, and a room above. */
import { after } from 'node:test';

import {
  findPayment,
  httpPaymentProvider,
  type PaymentProvider,
  type PaymentRequest,
  registerPayable,
  requestPayment,
  usePaymentProvider,
} from '#modules/service/payment';
import { createHttpServer } from '#platform/http';
import { createLogger, createMetrics } from '#platform/observability';

import {
  openPaymentSimulator,
  type PaymentSimulator,
} from '../../simulator/payment/open-payment-simulator.ts';
import { routes } from '../../src/modules/service/payment/routes.ts';
import { type TestTown, TOWN, testTown } from './database.ts';

export const SECRET = 'secret-of-the-payment-tests';

export interface PaymentTown extends TestTown {
  readonly simulator: PaymentSimulator;
  readonly provider: PaymentProvider;
  /** 交付した対象 */
  readonly delivered: Set<string>;
  /** 交付できなくなった対象 */
  readonly impossible: Set<string>;
  ask(reference: string, over?: Partial<PaymentRequest>): Promise<string>;
  state(reference: string): ReturnType<typeof findPayment>;
  /** Hours pass and the worker works. */
  pass(hours: number): Promise<void>;
}

export async function paymentTown(now = '2026-11-20T01:00:00.000Z'): Promise<PaymentTown> {
  const town = await testTown(now);
  const { app } = town;
  const { server, address } = await listen(town);
  const callbackUrl = `${address}/api/payment/callbacks`;
  const simulator = await openPaymentSimulator({ secret: SECRET, callbackUrl });
  const where = { url: simulator.url, secret: SECRET, timeoutMilliseconds: 150 };
  const provider = httpPaymentProvider(where);
  usePaymentProvider(provider);
  const delivered = new Set<string>();
  const impossible = new Set<string>();
  registerPayable({
    kind: 'test',
    isDelivered: async (_reader, _town, reference) => delivered.has(reference),
    isImpossible: async (_reader, _town, reference) => impossible.has(reference),
  });
  after(async () => {
    await server.close();
    await simulator.close();
  });
  return {
    ...town,
    simulator,
    provider,
    delivered,
    impossible,
    ask: async (reference, over = {}) => {
      const { paymentId } = await app.database.write(TOWN, (tx) =>
        requestPayment(tx, {
          municipalityCode: TOWN,
          reference,
          amountYen: 300,
          title: '住民票の写し 1通',
          payer: '100',
          now: town.clock.now(),
          payable: 'test',
          item: 'individual',
          ...over,
        }),
      );
      return paymentId;
    },
    state: (reference) => app.database.read(TOWN, (reader) => findPayment(reader, TOWN, reference)),
    pass: async (hours) => {
      town.clock.set(new Date(town.clock.now().getTime() + hours * 3_600_000).toISOString());
      await town.worker.drain();
    },
  };
}

/** 通知の窓口 — the room's own routes on a port of this machine. */
async function listen({ app }: TestTown) {
  const server = await createHttpServer({
    routes,
    acts: app.acts,
    queries: app.queries,
    authenticator: {
      authenticate: async () => null,
      isForged: () => false,
      refused: async () => undefined,
    },
    metrics: createMetrics(),
    logger: createLogger('silent'),
    isReady: async () => true,
    webFolder: '/nowhere',
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { server, address };
}
