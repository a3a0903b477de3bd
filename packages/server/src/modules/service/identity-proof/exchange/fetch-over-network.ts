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

/** By its events: an iterator over so short an answer would cost more than the answer. */
function readAnswer(response: http.IncomingMessage): Promise<Buffer> {
  if (response.statusCode !== 200) {
    response.resume();
    return Promise.reject(new Error('the authority does not answer'));
  }
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    response.on('data', (part: Buffer) => {
      length += part.length;
      if (length > ANSWER_BYTES_MAX) response.destroy(new Error('the answer is too large'));
      else parts.push(part);
    });
    response.once('end', () => resolve(Buffer.concat(parts)));
    response.once('error', reject);
    response.once('close', () => reject(new Error('the answer was cut short')));
  });
}
