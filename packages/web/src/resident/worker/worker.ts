/**
 * 住民画面の控え — the service worker of the residents' pages. It keeps the shell and its hashed
 * parts, so that a page opens again without a network, with the drafts that the device holds; it
 * shows notices of the town. No answer about a person is ever kept here.
 */
import { frontOf, handlingOf, type PushText, readPush } from './worker-rules.ts';

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Pressed extends Extendable {
  readonly notification: Notification;
}

interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(asked: object): Promise<readonly { readonly url: string }[]>;
    openWindow(address: string): Promise<unknown>;
  };
  /** 控えるもの — written at the end of this file when the screens are built. */
  readonly residentShell: { readonly version: string; readonly parts: readonly string[] };
  addEventListener(name: string, listener: (event: never) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const PREFIX = 'resident-';
const SHELL = '/resident.html';
const FRONTS = 'resident-fronts';

worker.addEventListener('install', (event: Extendable) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event: Extendable) => event.waitUntil(begin()));
worker.addEventListener('fetch', (event: Fetching) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== worker.location.origin) return;
  const isNavigation = request.mode === 'navigate';
  switch (handlingOf({ method: request.method, isNavigation, pathname })) {
    case 'page':
      return event.respondWith(freshOrShell(request));
    case 'part':
      return event.respondWith(keptOrFresh(request));
    case 'front':
      return event.respondWith(freshOrKept(request));
  }
});
worker.addEventListener('push', (event: Extendable & { data: PushText | null }) => {
  const { title, body, page } = readPush(event.data);
  event.waitUntil(worker.registration.showNotification(title, { body, data: page }));
});
worker.addEventListener('notificationclick', (event: Pressed) => {
  const { notification } = event;
  notification.close();
  const page: unknown = notification.data;
  if (typeof page === 'string') event.waitUntil(worker.clients.openWindow(page));
});

function nameOfShell(): string {
  return `${PREFIX}shell-${worker.residentShell.version}`;
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(nameOfShell());
  await cache.addAll([SHELL, '/mark.svg', ...worker.residentShell.parts]);
}

/** What an earlier release kept is put away, once no page of it is open any more. */
async function begin(): Promise<void> {
  const names = await caches.keys();
  const kept = new Set([nameOfShell(), FRONTS]);
  const old = names.filter((name) => name.startsWith(PREFIX) && !kept.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await keepFronts().catch(() => undefined);
  await worker.clients.claim();
}

/** The page that is open now was loaded before there was anybody to keep its town's front. */
async function keepFronts(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const fronts = open.map(({ url }) => frontOf(new URL(url).pathname)).filter(Boolean);
  const cache = await caches.open(FRONTS);
  await cache.addAll([...new Set(fronts)]);
}

/** A page: the newest there is; without a network the shell, which reads the address itself. */
async function freshOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (thrown) {
    const kept = await caches.match(SHELL, { cacheName: nameOfShell() });
    if (kept) return kept;
    throw thrown;
  }
}

/** Parts whose name changes with their content. */
async function keptOrFresh(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: nameOfShell() })) ?? fetch(request);
}

/** 町の電話と窓口 — the way to a person is there without a network too. */
async function freshOrKept(request: Request): Promise<Response> {
  const cache = await caches.open(FRONTS);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (thrown) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw thrown;
  }
}
