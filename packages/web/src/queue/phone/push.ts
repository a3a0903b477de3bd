/** 知らせの申込み — Web Push of this browser for one number; asks the person only when pressed. */
import type { ReceptionState } from '@yakuba/contract/queue';

import { addressOf } from '../api/addresses.ts';
import { ask } from '../api/ask.ts';

export interface Followed {
  readonly municipalityCode: string;
  readonly code: string;
}

/** The key by which the town's notices are signed; null where there are none to be had. */
export async function pushKeyOf(municipalityCode: string): Promise<string | null> {
  const isAble = 'serviceWorker' in navigator && 'PushManager' in window;
  if (!isAble || Notification.permission === 'denied') return null;
  const state = await ask<ReceptionState>(addressOf('getReception', { municipalityCode }));
  return state.pushKey;
}

/** True when a notice will come. */
export async function askForNotices(followed: Followed, pushKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const worker = await navigator.serviceWorker.ready;
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  const body = { endpoint, keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] } };
  const answer = await ask<{ isSubscribed: boolean }>(addressOf('subscribe', followed), { body });
  return answer.isSubscribed;
}
