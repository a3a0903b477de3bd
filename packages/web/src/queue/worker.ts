/**
 * 通知係 — the service worker of the queue's pages. It shows notices of a call, and keeps the pages
 * themselves, so that a display or a machine can be started while the server is away. It keeps no
 * answer of the server: what is shown as the present is always asked for.
 */
import { isPageOfQueue, type PushText, readPush } from './worker-rules.ts';

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(asked: object): Promise<{ focus(): Promise<unknown> }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(name: string, listener: (event: never) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const CACHE = 'queue-pages-1';

worker.addEventListener('install', (event: Extendable) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event: Extendable) => event.waitUntil(begin()));
worker.addEventListener('fetch', (event: Fetching) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && isPageOfQueue(url.pathname)) {
    event.respondWith(freshOrKept(request, url.pathname));
  } else if (url.pathname.startsWith('/assets/') || url.pathname === '/mark.svg') {
    event.respondWith(keptOrFresh(request));
  }
});
worker.addEventListener('push', (event: Extendable & { data: PushText | null }) => {
  const { title, ...options } = readPush(event.data);
  event.waitUntil(worker.registration.showNotification(title, options));
});
worker.addEventListener(
  'notificationclick',
  (event: Extendable & { notification: Notification }) => {
    event.notification.close();
    event.waitUntil(worker.clients.matchAll({ type: 'window' }).then(([first]) => first?.focus()));
  },
);

async function begin(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('queue-pages-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** Pages: the newest there is. */
async function freshOrKept(request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(pathname, answer.clone());
    if (answer.status < 500) return answer;
    return (await cache.match(pathname)) ?? answer;
  } catch (thrown) {
    const kept = await cache.match(pathname);
    if (kept) return kept;
    throw thrown;
  }
}

/** Parts whose name changes with their content. */
async function keptOrFresh(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
