/**
 * 認証局への問合せ — one request over a connection kept open, bounded in time and size; follows no
 * redirection. The plain client of the platform: `fetch` takes several times the processor for a
 * question that every application asks.
 */
import http from 'node:http';
import https from 'node:https';

import type { Fetch } from './certificate-status.ts';

const TIMEOUT_MILLISECONDS = 2_000;
const ANSWER_BYTES_MAX = 64_000_000;

const agents = {
  'http:': { client: http, agent: new http.Agent({ keepAlive: true }) },
  'https:': { client: https, agent: new https.Agent({ keepAlive: true }) },
} as const;

/** A kept connection may have been closed by the other side meanwhile: that is tried once more. */
export const fetchOverNetwork: Fetch = (url, body) =>
  ask(url, body).catch((error) => {
    if (error instanceof ClosedMeanwhile) return ask(url, body);
    throw error;
  });

class ClosedMeanwhile extends Error {}

function ask(url: string, body: Buffer | null): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { client, agent } = url.startsWith('https:') ? agents['https:'] : agents['http:'];
    const headers = {
      'content-type': 'application/ocsp-request',
      'content-length': body?.length ?? 0,
    };
    const options = { agent, method: body ? 'POST' : 'GET', ...(body ? { headers } : {}) };
    const request = client.request(url, options, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    const limit = setTimeout(() => request.destroy(new Error('too slow')), TIMEOUT_MILLISECONDS);
    request.once('close', () => clearTimeout(limit));
    request.once('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && error.code === 'ECONNRESET';
      reject(isStale ? new ClosedMeanwhile() : error);
    });
    request.end(body ?? undefined);
  });
}

async function readAnswer(response: http.IncomingMessage): Promise<Buffer> {
  if (response.statusCode !== 200) {
    response.resume();
    throw new Error('the authority does not answer');
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    length += (part as Buffer).length;
    if (length > ANSWER_BYTES_MAX) throw new Error('the answer is too large');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
