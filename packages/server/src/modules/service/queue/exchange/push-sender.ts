/** 知らせの送り手 — the port to the browsers' push services; none unless configured. */
import webPush from 'web-push';

export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushSender {
  /** What a browser is to be told, so that it knows who may send to it. */
  readonly publicKey: string;
  /** `gone`: the browser has forgotten it; ask no more. */
  send(address: PushAddress, text: string): Promise<'sent' | 'gone'>;
}

/** VAPID — RFC 8292. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly contact: string;
}

const TIMEOUT_MILLISECONDS = 5_000;
const LIFE_SECONDS = 600;

export function webPushSender({ publicKey, privateKey, contact }: VapidKeys): PushSender {
  const vapidDetails = { subject: contact, publicKey, privateKey };
  return {
    publicKey,
    send: async ({ endpoint, p256dh, auth }, text) => {
      const options = { vapidDetails, TTL: LIFE_SECONDS, timeout: TIMEOUT_MILLISECONDS };
      try {
        await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, text, {
          ...options,
          urgency: 'high',
        });
        return 'sent';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw error;
      }
    },
  };
}

function isGone(error: unknown): boolean {
  return error instanceof webPush.WebPushError && [404, 410].includes(error.statusCode);
}

let current: PushSender | null = null;

/** 送り手の設定 — for this process; null: nothing is sent. */
export function usePushSender(sender: PushSender | null): void {
  current = sender;
}

export function currentPushSender(): PushSender | null {
  return current;
}
