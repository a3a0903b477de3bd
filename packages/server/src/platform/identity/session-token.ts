/**
 * セッションのトークン — the cookie `<municipality code>.<token>`, its digest and its CSRF token.
 *
 * The database keeps the digest alone. The CSRF token is a function of the session token, which a
 * page of another site can neither read nor guess.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'yakuba_session';

export interface SessionKey {
  readonly municipalityCode: string;
  /** 256 random bits, base64url. */
  readonly token: string;
}

export function newSessionKey(municipalityCode: string): SessionKey {
  return { municipalityCode, token: randomBytes(32).toString('base64url') };
}

export function cookieOf({ municipalityCode, token }: SessionKey): string {
  return `${municipalityCode}.${token}`;
}

/** クッキーの読み取り — null for anything that this system did not write. */
export function readSessionCookie(value: string | undefined): SessionKey | null {
  const [, municipalityCode, token] = /^(\d{6})\.([A-Za-z0-9_-]{43})$/.exec(value ?? '') ?? [];
  if (municipalityCode === undefined || token === undefined) return null;
  return { municipalityCode, token };
}

export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function csrfTokenOf(token: string): string {
  return createHmac('sha256', token).update('csrf').digest('base64url');
}

export function isCsrfTokenOf(token: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const expected = Buffer.from(csrfTokenOf(token));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
