/**
 * 模擬の決済事業者 — a stand-in for a payment provider on the local machine: an HTTP server with an
 * interface for the town, a page for the payer, and signed callbacks. No money moves.
 *
 * It also misbehaves when told to: see `misbehaviour.ts`.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Accounts, openAccounts } from './accounts.ts';
import { type Callbacks, openCallbacks } from './callbacks.ts';
import { answerInterface } from './interface.ts';
import { type Misbehaviour, openMisbehaviour } from './misbehaviour.ts';
import { answerPage } from './page.ts';

export interface PaymentSimulator {
  readonly url: string;
  readonly accounts: Accounts;
  readonly callbacks: Callbacks;
  readonly misbehaviour: Misbehaviour;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  readonly secret: string;
  readonly port?: number;
  /** Where callbacks go, the town's code appended; null sends none. */
  readonly callbackUrl: string | null;
}

export interface Serving {
  readonly accounts: Accounts;
  readonly callbacks: Callbacks;
  readonly misbehaviour: Misbehaviour;
  readonly secret: string;
}

export async function openPaymentSimulator(options: SimulatorOptions): Promise<PaymentSimulator> {
  const misbehaviour = openMisbehaviour();
  let url = '';
  const accounts = openAccounts(() => url);
  const callbacks = openCallbacks(options);
  const serving = { accounts, callbacks, misbehaviour, secret: options.secret };
  const server = createServer((request, response) => {
    answer(serving, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, accounts, callbacks, misbehaviour, close: () => close(server) };
}

async function answer(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://local').pathname;
  const body = await bodyOf(request);
  if (path.startsWith('/v1/')) await answerInterface(serving, { request, path, body }, response);
  else await answerPage(serving, { request, path }, response);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
