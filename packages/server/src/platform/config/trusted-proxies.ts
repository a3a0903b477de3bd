/**
 * 信頼する中継 — addresses of the proxies before the server, whose word on where a request comes
 * from is taken. The word of anybody else is not: throttling and the record would follow it.
 */
import { isIP } from 'node:net';

/** Names of ranges that the HTTP server knows. */
const ranges = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** From a list with commas; throws on what is no address, so that a slip does not open the door. */
export function readTrustedProxies(text: string): readonly string[] {
  const proxies = text.split(',').map((one) => one.trim());
  const given = proxies.filter((one) => one !== '');
  const wrong = given.find((one) => !ranges.has(one) && !isAddress(one));
  if (wrong === undefined) return given;
  throw new Error(
    `YAKUBA_TRUSTED_PROXIES の「${wrong}」は、IPアドレスでも範囲（例 10.0.0.0/8、loopback）でもありません。`,
  );
}

/** 0.0.0.0/0 would trust everybody. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
