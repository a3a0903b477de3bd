/** 控えの登録 — so that a page once opened opens again without a network; never in development. */

const WORKER = '/resident-worker.js';
const SCOPE = '/t/';

export function registerWorker(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => {
    // A browser that forbids it goes on without: pages then need the network.
  });
}
