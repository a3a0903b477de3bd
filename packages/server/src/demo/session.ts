/** デモの通信 — a signed-in staff member's calls, as the screens make them. */
import { randomUUID } from 'node:crypto';

import type { DemoAccount } from './data/index.ts';

export interface Session {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  download(path: string): Promise<Uint8Array>;
}

export async function signIn(
  address: string,
  account: DemoAccount,
  municipalityCode: string,
): Promise<Session> {
  const answer = await fetch(`${address}/api/identity/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ municipalityCode, accountId: account.id, password: account.password }),
  });
  if (!answer.ok) throw new Error(await problemOf(answer));
  const cookie = cookieOf(answer);
  const session = await fetch(`${address}/api/identity/session`, { headers: { cookie } });
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  return openSession(address, cookie, csrfToken);
}

/** 送るクッキー — what an answer has set. */
export function cookieOf(answer: Response): string {
  const lines = answer.headers.getSetCookie();
  return lines.map((line) => line.split(';')[0]).join('; ');
}

/** 通信 — calls of whoever holds the cookie and the token. */
export function openSession(address: string, cookie: string, csrfToken: string): Session {
  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(await problemOf(response));
    return response;
  }

  return {
    get: async (path) => (await send('GET', path)).json() as never,
    post: async (path, body) => (await send('POST', path, body)).json() as never,
    put: async (path, body) => (await send('PUT', path, body)).json() as never,
    download: async (path) => new Uint8Array(await (await send('POST', path, {})).arrayBuffer()),
  };
}

/** 断りの文 — code and sentences of a problem document. */
export async function problemOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => ({}))) as {
    code?: string;
    detail?: string;
    errors?: { path: string; message: string }[];
  };
  const fields = (problem.errors ?? []).map((error) => `${error.path}: ${error.message}`).join(' ');
  return `${answer.status} ${problem.code ?? ''} ${problem.detail ?? ''} ${fields}`;
}
