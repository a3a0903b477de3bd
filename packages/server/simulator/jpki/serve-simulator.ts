/**
 * 模擬サーバー — OCSP, CRL and the new-for-old question over HTTP, and the cards on the table:
 * `GET /cards`, `POST /cards/<n>/sign` and `POST /cards/<n>/prove` with `{pin, content}` in base64.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Card, CardProblem } from './card.ts';
import type { Simulator } from './simulator.ts';

export interface JpkiServer {
  readonly url: string;
  close(): Promise<void>;
}

const BODY_MAX = 4_000_000;

/** Listens on this machine alone; port 0 takes any that is free. */
export async function serveSimulator(
  simulator: Simulator,
  cards: readonly Card[] = [],
  port = 0,
): Promise<JpkiServer> {
  const server = createServer((request, response) => {
    answer(simulator, cards, request)
      .then((given) => send(response, given))
      .catch((error) => send(response, problem(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Given {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

async function answer(
  simulator: Simulator,
  cards: readonly Card[],
  request: IncomingMessage,
): Promise<Given> {
  const url = request.url ?? '/';
  const body = await bodyOf(request);
  if (request.method === 'OPTIONS') return json({});
  if (url === '/cards') return json(cards.map(shown));
  const [, at, deed] = /^\/cards\/(\d+)\/(sign|prove)$/.exec(url) ?? [];
  const card = at === undefined ? undefined : cards[Number(at)];
  if (card && deed) {
    const { pin, content } = JSON.parse(body.toString()) as { pin: string; content: string };
    const bytes = Buffer.from(content, 'base64');
    if (deed === 'sign') return json({ cms: card.sign(bytes, pin).toString('base64') });
    const signature = card.prove(bytes, pin).toString('base64');
    const certificate = card.certificate('authentication').toString('base64');
    return json({ signature, certificate });
  }
  const given = await simulator.fetch(`http://127.0.0.1${url}`, body.length > 0 ? body : null);
  const type = url.startsWith('/ocsp') ? 'application/ocsp-response' : 'application/octet-stream';
  return { status: 200, type, body: given };
}

function shown(card: Card, number: number): object {
  const { holder, serialNumbers } = card;
  return { number, label: '模擬', holder, serialNumbers };
}

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length > BODY_MAX) request.destroy(new Error('too large'));
      else parts.push(part);
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', reject);
  });
}

function json(value: object): Given {
  const body = Buffer.from(JSON.stringify(value));
  return { status: 200, type: 'application/json; charset=utf-8', body };
}

function problem(error: unknown): Given {
  if (error instanceof CardProblem) return { ...json({ code: error.code }), status: 403 };
  return { ...json({ code: 'failed' }), status: 404 };
}

function send(response: ServerResponse, { status, type, body }: Given): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'access-control-allow-origin': '*',
    'access-control-allow-headers': 'content-type',
  });
  response.end(body);
}
