/**
 * この端末の通知 — Web Push of this browser: whether it can be had, agreed to, and given up again.
 * The browser makes the address; the town's key stands in it, so that nobody else can write to it.
 */
import type { PushSubscription as Contract } from '@yakuba/contract/notice';
import { pushSubscription } from '@yakuba/contract/notice';

/** Whether this browser offers it, and nobody has forbidden it. */
export function isPushOffered(): boolean {
  const isThere = 'serviceWorker' in navigator && 'PushManager' in window;
  return isThere && Notification.permission !== 'denied';
}

/** 許可して登録する — asks the user; null where they, or the browser, say no. */
export async function subscribeHere(key: string): Promise<Contract | null> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return null;
    const worker = await navigator.serviceWorker.getRegistration('/t/');
    const made = await worker?.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key,
    });
    return made ? written(made) : null;
  } catch {
    return null;
  }
}

/** 今の登録 — null where there is none. */
export async function subscriptionHere(): Promise<Contract | null> {
  const worker = await registration();
  const made = await worker?.pushManager?.getSubscription();
  return made ? written(made) : null;
}

export async function unsubscribeHere(): Promise<void> {
  const worker = await registration();
  const made = await worker?.pushManager?.getSubscription();
  await made?.unsubscribe();
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/t/') : undefined;
}

/** Only what the contract takes: browsers add the time of its end. */
function written(made: PushSubscription): Contract | null {
  const { endpoint, keys } = made.toJSON();
  const found = pushSubscription.safeParse({ endpoint, keys });
  return found.success ? found.data : null;
}
