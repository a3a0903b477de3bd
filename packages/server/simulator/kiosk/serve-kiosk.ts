/**
 * キオスク端末（模擬） — the touch screen of a multi-function machine in a shop: a page, and the few
 * questions that the page asks. The PIN is checked by the simulated card and goes nowhere else.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { KioskDelivery } from '@yakuba/contract/kiosk';

import { CardProblem } from '../jpki/card.ts';
import type { Card } from '../jpki/index.ts';
import { type Centre, CentreRefused, type KioskOrder } from './centre.ts';

/** 卓上のカード — with the town whose certificates its bearer would ask for. */
export interface TableCard {
  readonly card: Card;
  readonly municipalityCode: string;
  readonly townName: string;
}

export interface KioskMachine {
  readonly url: string;
  close(): Promise<void>;
}

export interface KioskOptions {
  readonly centre: Centre;
  readonly cards: readonly TableCard[];
  readonly terminal?: string;
  readonly port?: number;
}

const PAGE = new URL('./screen.html', import.meta.url);
const SCRIPT = new URL('./screen.js', import.meta.url);
const PARTS = new URL('./parts.js', import.meta.url);
const STYLE = new URL('./screen.css', import.meta.url);
const BODY_MAX = 100_000;

export async function serveKiosk(options: KioskOptions): Promise<KioskMachine> {
  const machine = openMachine(options);
  const server = createServer((request, response) => {
    answer(machine, request, response).catch((error: unknown) => {
      const [status, body] = problemOf(error);
      send(response, status, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Asked {
  readonly card: number;
  readonly pin: string;
  readonly order?: Omit<KioskOrder, 'cardSerialNumber' | 'terminal'>;
  readonly requestId?: string;
  readonly isPrinted?: boolean;
}

function openMachine({ centre, cards, terminal = 'MOGI-0001' }: KioskOptions) {
  const deliveries = new Map<string, { town: string; delivery: KioskDelivery }>();

  /** カードの確認 — refuses by the card's own count of wrong PINs. */
  function opened({ card: at, pin }: Asked): TableCard {
    const found = cards[at];
    if (!found) throw new CentreRefused(404, { code: 'no-card', detail: 'カードがありません。' });
    found.card.prove(Buffer.from(randomUUID()), pin);
    return found;
  }

  return {
    cards: () =>
      cards.map(({ card, townName }, number) => ({ number, townName, name: card.holder.fullName })),
    /** 受付の状態 — before anybody has typed a PIN in vain. */
    state: async (at: number) => {
      const found = cards[at];
      if (!found) throw new CentreRefused(404, { code: 'no-card', detail: 'カードがありません。' });
      return centre.state(found.municipalityCode);
    },
    inquire: (asked: Asked) => {
      const { card, municipalityCode } = opened(asked);
      return centre.inquire(municipalityCode, card.serialNumbers.authentication, terminal);
    },
    issue: async (asked: Asked) => {
      const { card, municipalityCode: town } = opened(asked);
      if (!asked.order) throw new TypeError('no order');
      const cardSerialNumber = card.serialNumbers.authentication;
      const order = { ...asked.order, cardSerialNumber, terminal };
      const delivery = await centre.issue(town, order, asked.requestId);
      deliveries.set(delivery.requestId, { town, delivery });
      const pages = delivery.documents.map(({ issueNumber }) => issueNumber);
      return { requestId: delivery.requestId, feeYen: delivery.feeYen, issueNumbers: pages };
    },
    settle: async ({ requestId = '', isPrinted = false }: Asked) => {
      const held = deliveries.get(requestId);
      if (!held) throw new CentreRefused(404, { code: 'no-request', detail: '請求がありません。' });
      if (isPrinted) await centre.printed(held.town, held.delivery, terminal);
      else await centre.cancel(held.town, requestId, terminal);
      if (!isPrinted) deliveries.delete(requestId);
      return {};
    },
    paper: (requestId: string, at: number) =>
      deliveries.get(requestId)?.delivery.documents[at]?.pdf,
  };
}

type Machine = ReturnType<typeof openMachine>;

async function answer(
  machine: Machine,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/';
  if (request.method === 'GET') return show(machine, path, response);
  const asked = JSON.parse(await bodyOf(request)) as Asked;
  if (path === '/inquiries') return send(response, 200, await machine.inquire(asked));
  if (path === '/requests') return send(response, 200, await machine.issue(asked));
  if (path === '/settlements') return send(response, 200, await machine.settle(asked));
  send(response, 404, { code: 'not-found' });
}

async function show(machine: Machine, path: string, response: ServerResponse): Promise<void> {
  if (path === '/cards') return send(response, 200, machine.cards());
  const [, requestId, at] = /^\/papers\/([\w-]+)\/(\d+)\.pdf$/.exec(path) ?? [];
  const pdf = requestId === undefined ? undefined : machine.paper(requestId, Number(at));
  if (pdf !== undefined) return write(response, 'application/pdf', Buffer.from(pdf, 'base64'));
  const [, card] = /^\/states\/(\d+)$/.exec(path) ?? [];
  if (card !== undefined) return send(response, 200, await machine.state(Number(card)));
  if (path === '/screen.css') return write(response, 'text/css', await readFile(STYLE));
  if (path === '/parts.js') return write(response, 'text/javascript', await readFile(PARTS));
  if (path === '/screen.js') return write(response, 'text/javascript', await readFile(SCRIPT));
  if (path === '/') return write(response, 'text/html', await readFile(PAGE));
  send(response, 404, { code: 'not-found' });
}

function write(response: ServerResponse, type: string, body: Buffer): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.writeHead(200, { 'content-type': type + charset, 'cache-control': 'no-store' });
  response.end(body);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function problemOf(error: unknown): [number, object] {
  if (error instanceof CentreRefused) {
    return [error.status, { code: error.code, detail: error.message }];
  }
  if (error instanceof CardProblem) {
    const detail =
      error.code === 'locked'
        ? '暗証番号を続けて間違えたため、カードが止まりました。役場で解除してください。'
        : '暗証番号が違います。もう一度入力してください。';
    return [403, { code: error.code, detail }];
  }
  return [500, { code: 'failed', detail: '端末の不具合です。店員に知らせてください。' }];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > BODY_MAX) throw new Error('too large');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString();
}
