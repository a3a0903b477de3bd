/** 検査用の窓口 — a signed-in member of staff over the network, who asks again until answered. */

import { TOWN } from './database.ts';
import { PASSWORD } from './office.ts';

export interface Reply {
  /** 0 when the connection broke before an answer. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** On the clock of `performance`. */
  readonly begunAt: number;
  readonly endedAt: number;
}

export interface Counter {
  send(method: string, path: string, body?: unknown, key?: string): Promise<Reply>;
  /** Sends with one key until the answer is neither 503 nor a broken connection. */
  insist<T>(path: string, body: unknown, key: string): Promise<T>;
}

export interface CounterOptions {
  readonly onReply?: (reply: Reply) => void;
}

const PAUSE_MILLISECONDS = 100;
const INSIST_MILLISECONDS = 120_000;
const NO_HEADERS = new Headers();

export async function openCounter(
  address: string,
  accountId: string,
  { onReply = () => undefined }: CounterOptions = {},
): Promise<Counter> {
  const entered = await ask(`${address}/api/identity/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ municipalityCode: TOWN, accountId, password: PASSWORD }),
  });
  if (entered.status !== 200) throw new Error(entered.text);
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const session = await ask(`${address}/api/identity/session`, { headers: { cookie } });
  const { csrfToken } = JSON.parse(session.text) as { csrfToken: string };

  async function send(method: string, path: string, body?: unknown, key?: string) {
    const headers: Record<string, string> = { cookie, 'x-csrf-token': csrfToken };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key !== undefined) headers['idempotency-key'] = key;
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await ask(`${address}${path}`, { method, headers, ...content });
    onReply(reply);
    return reply;
  }

  async function insist<T>(path: string, body: unknown, key: string): Promise<T> {
    const begun = performance.now();
    while (performance.now() - begun < INSIST_MILLISECONDS) {
      const reply = await send('POST', path, body, key);
      if (reply.status === 200) return JSON.parse(reply.text) as T;
      if (reply.status !== 0 && reply.status !== 503) throw new Error(reply.text);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
    throw new Error(`no answer to ${path}`);
  }

  return { send, insist };
}

async function ask(url: string, init: RequestInit): Promise<Reply> {
  const begunAt = performance.now();
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    const endedAt = performance.now();
    return { status: response.status, headers: response.headers, text, begunAt, endedAt };
  } catch {
    return { status: 0, headers: NO_HEADERS, text: '', begunAt, endedAt: performance.now() };
  }
}
