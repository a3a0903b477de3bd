/** 模擬の通知 — callbacks signed in the manner of Standard Webhooks, as sent and as forged. */
import { createHmac, randomUUID } from 'node:crypto';

export interface Notice {
  readonly municipalityCode: string;
  readonly paymentId: string;
  readonly chargeId: string | null;
}

export interface CallbackManner {
  /** Sent before with this id: a replay. */
  readonly id?: string;
  /** Signed with another key. */
  readonly isForged?: boolean;
  /** Seconds by which the time in the signature lies back. */
  readonly ageSeconds?: number;
  /** The text is altered after it was signed. */
  readonly isAltered?: boolean;
}

export interface Callbacks {
  /** HTTP status of the town's answer, or 0 where it did not answer or none is sent. */
  send(notice: Notice, manner?: CallbackManner): Promise<number>;
}

export function openCallbacks(options: {
  readonly callbackUrl: string | null;
  readonly secret: string;
}): Callbacks {
  return {
    send: async (notice, manner = {}) => {
      if (options.callbackUrl === null) return 0;
      const { headers, text } = signedNotice(notice, options.secret, manner);
      const answer = await fetch(`${options.callbackUrl}/${notice.municipalityCode}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null);
      return answer?.status ?? 0;
    },
  };
}

/** 署名した通知 — headers and text. */
export function signedNotice(
  { paymentId, chargeId }: Notice,
  secret: string,
  manner: CallbackManner = {},
): { headers: Record<string, string>; text: string } {
  const id = manner.id ?? `msg_${randomUUID()}`;
  const timestamp = String(Math.floor(Date.now() / 1000) - (manner.ageSeconds ?? 0));
  const text = JSON.stringify({ type: 'charge.captured', paymentId, chargeId });
  const key = manner.isForged ? `not-${secret}` : secret;
  const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64');
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${digest}`,
  };
  return { headers, text: manner.isAltered ? text.replace('captured', 'refunded') : text };
}
