/** 模擬の接続口 — checkouts and refunds, as a town's system calls them. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { SimulatedCheckout } from './accounts.ts';
import type { Serving } from './open-payment-simulator.ts';

interface Asked {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly body: string;
}

interface Order {
  readonly municipalityCode: string;
  readonly paymentId: string;
  readonly amountYen: number;
  readonly title: string;
  readonly returnUrl?: string | null;
}

export async function answerInterface(
  serving: Serving,
  asked: Asked,
  response: ServerResponse,
): Promise<void> {
  if (asked.request.headers.authorization !== `Bearer ${serving.secret}`) {
    return send(response, 401, { problem: 'unauthorised' });
  }
  const fault = serving.misbehaviour.next();
  if (fault === 'down') return send(response, 503, { problem: 'down' });
  // Silence until the caller gives up.
  if (fault === 'hang') return;
  const [status, answer] = perform(serving, asked);
  if (fault === 'lost') {
    response.destroy();
    return;
  }
  send(response, status, fault === 'garbled' ? { status: 'perhaps' } : answer);
}

function perform({ accounts }: Serving, { request, path, body }: Asked): [number, object] {
  if (request.method === 'POST' && path === '/v1/checkouts') {
    return [200, shown(accounts.open(JSON.parse(body) as Order))];
  }
  const [, town, paymentId, chargeId] =
    /^\/v1\/checkouts\/(\d{6})\/([0-9a-f-]+)(?:\/charges\/([\w-]+)\/refund)?$/.exec(path) ?? [];
  const checkout = accounts.checkouts.get(paymentId ?? '');
  if (!checkout || checkout.municipalityCode !== town) return [404, { problem: 'unknown' }];
  if (chargeId !== undefined && !accounts.refund(checkout.paymentId, chargeId)) {
    return [404, { problem: 'unknown charge' }];
  }
  return [200, shown(checkout)];
}

function shown({ paymentId, url, status, charges }: SimulatedCheckout): object {
  return { paymentId, url, status, charges };
}

function send(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}
