/** 通知係の登録 — keeps the pages at hand while the server is away, and shows notices. */

const WORKER = '/queue-worker.js';
const SCOPE = '/q/';

/** Only as built: while one works on the screens, nothing is to be kept. */
export function registerWorker(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => {
    // Without it the pages work all the same; only a reload needs the server then.
  });
}
