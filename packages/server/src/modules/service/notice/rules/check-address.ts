/**
 * 宛先の検査 — an address is one address and nothing else: no second recipient, no header, no name.
 * And a push endpoint is one of the services that browsers use, so that nobody has the server of
 * the town write to a machine of its own network.
 */
import { refuse } from '../refusals.ts';

/** RFC 5321 4.1.2 without quoted local parts and address literals; ASCII alone. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** プッシュサービス — hosts, or what their names end with. */
const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
  '.push.apple.com',
];

/** The address as it is kept: the domain in small letters. Refuses what is not one. */
export function checkMailAddress(given: string): string {
  const at = given.lastIndexOf('@');
  const local = given.slice(0, Math.max(at, 0));
  const domain = given.slice(at + 1).toLowerCase();
  const labels = domain.split('.');
  const isDomain = labels.length >= 2 && domain.length <= 253 && labels.every(isLabel);
  if (!isDomain || local.length > 64 || !LOCAL.test(local)) {
    throw refuse('notice.address.malformed', {}, 'address');
  }
  return `${local}@${domain}`;
}

export function checkPushEndpoint(endpoint: string): void {
  const { protocol, hostname, port, username } = new URL(endpoint);
  const isKnown = PUSH_SERVICES.some((service) =>
    service.startsWith('.') ? hostname.endsWith(service) : hostname === service,
  );
  if (protocol !== 'https:' || port !== '' || username !== '' || !isKnown) {
    throw refuse('notice.push.unknown_service', {}, 'push');
  }
}

/** 一行の文 — for headers: what would begin another header cannot be there. */
export function isOneLine(text: string): boolean {
  return !/\p{Cc}|[\u2028\u2029]/u.test(text);
}

/** 符号化語でない文 — what a reader would decode into another text (RFC 2047) stays what it is. */
export function withoutEncodedWords(text: string): string {
  return text.replaceAll('=?', '= ?');
}

function isLabel(label: string): boolean {
  return LABEL.test(label);
}
