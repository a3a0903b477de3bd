/**
 * プッシュ通知の経路 — Web Push (RFC 8030), encrypted to the browser (RFC 8291), signed by the town
 * (RFC 8292). The topic is made of the delivery: a repeat takes the place of the first.
 */
import type { PushSubscription } from '@yakuba/contract/notice';
import webPush from 'web-push';

import type { PushConfig } from '#platform/config';

import type { ChannelPort, Letter, Outcome } from '../model.ts';

const TIMEOUT_MILLISECONDS = 5_000;
/** 保持の秒数 — an alert is worth nothing the next day. */
const KEPT_SECONDS = [6 * 3600, 24 * 3600, 72 * 3600] as const;
const BODY_MAX = 600;

export function openPushChannel(config: PushConfig): ChannelPort {
  return {
    channel: 'push',
    send: (letter) => push(config, letter),
    close: async () => undefined,
  };
}

async function push(config: PushConfig, letter: Letter): Promise<Outcome> {
  const { subject, body } = letter.words;
  const content = { title: subject, body: body.slice(0, BODY_MAX), sender: letter.sender };
  const subscription = JSON.parse(letter.address) as PushSubscription;
  const {
    endpoint,
    headers,
    body: sealed,
  } = webPush.generateRequestDetails(
    subscription,
    JSON.stringify({ ...content, unsubscribeUrl: letter.unsubscribeUrl }),
    {
      TTL: KEPT_SECONDS[letter.lane],
      urgency: letter.lane === 0 ? 'high' : 'normal',
      topic: letter.deliveryId.replaceAll('-', ''),
      vapidDetails: {
        subject: config.contact,
        publicKey: config.publicKey,
        privateKey: config.privateKey,
      },
    },
  );
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: new Uint8Array(sealed),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    return judge(answer.status);
  } catch {
    // A repeat does no harm, so there is no doubt to settle.
    return { kind: 'retry', problem: 'push-away' };
  }
}

function judge(status: number): Outcome {
  const problem = `push-${status}`;
  if (status >= 200 && status < 300) return { kind: 'handed', relay: 'push' };
  if (status === 429 || status >= 500) return { kind: 'retry', problem };
  return { kind: 'refused', problem, isAddressDead: status === 404 || status === 410 };
}
