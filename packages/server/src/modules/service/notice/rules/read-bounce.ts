/**
 * 不達の通知の読取り — a delivery status notification (RFC 3464) names the delivery by the
 * Message-ID of what it gives back (RFC 6522), and says by its status whether there is any use in
 * trying again.
 */
export interface Bounce {
  readonly deliveryId: string;
  /** `hard` 5.x.x: the address is dead; `soft` 4.x.x: not this time. */
  readonly kind: 'hard' | 'soft';
  /** 状態符号, e.g. `5.1.1`. */
  readonly status: string;
}

const TEXT_MAX = 200_000;
const ID = '([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})';
const MESSAGE_ID = new RegExp(`^message-id:\\s*<${ID}@`, 'gim');

/** Null for what is no such notice, tells of a delay alone, or is of none of our messages. */
export function readBounce(given: string): Bounce | null {
  const text = unfolded(given.slice(0, TEXT_MAX));
  if (!/^content-type:\s*message\/delivery-status\b/im.test(text)) return null;
  const report = text.slice(text.search(/^content-type:\s*message\/delivery-status\b/im));
  if (field(report, 'action')?.toLowerCase() !== 'failed') return null;
  const status = /^([45])\.\d{1,3}\.\d{1,3}/.exec(field(report, 'status') ?? '');
  // The notice has a Message-ID of its own, above; that of ours is in the part given back.
  const deliveryId = [...report.matchAll(MESSAGE_ID)].at(-1)?.[1];
  if (!status || deliveryId === undefined) return null;
  return {
    deliveryId: deliveryId.toLowerCase(),
    kind: status[1] === '5' ? 'hard' : 'soft',
    status: status[0],
  };
}

/** RFC 5322 2.2.3 — a line that begins with a space goes on from the one before. */
function unfolded(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+/g, ' ');
}

function field(text: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(\\S[^\\n]*)$`, 'im').exec(text)?.[1]?.trim();
}
