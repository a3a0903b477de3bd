/** データベースの不在 — tells errors of a server that is away from errors of a statement. */

/** A connection that was in use is gone; what it was doing is rolled back or, rarely, done. */
const LOST = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_DESTROYED',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  '57P01',
  '57P02',
  '08006',
]);

/** No connection can be had: stopped, starting, unreachable or full. */
const REFUSED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECTION_ENDED',
  '57P03',
  '08001',
  '08003',
  '08004',
  '53300',
]);

/** The server is restarting, unreachable or full; asking again a little later may succeed. */
export function isDatabaseAway(error: unknown): boolean {
  return isConnectionLost(error) || REFUSED.has(codeOf(error));
}

/** 接続の喪失 — of a connection that was in use. */
export function isConnectionLost(error: unknown): boolean {
  return LOST.has(codeOf(error));
}

/** An error that `isDatabaseAway` knows, for work that the server never got to see. */
export function awayError(message: string): Error {
  return Object.assign(new Error(message), { code: 'CONNECTION_ENDED' });
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
