/** 最終通信 — when the server last heard from this browser; every tab of it counts. */

let lastContactAt = Date.now();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('contact');
channel?.addEventListener('message', () => {
  lastContactAt = Date.now();
});

/** Notes that the server answered, here and in the other tabs. */
export function noteContact(): void {
  lastContactAt = Date.now();
  channel?.postMessage('contact');
}

/** Milliseconds since the server last answered any tab. */
export function millisecondsSinceContact(now: number): number {
  return now - lastContactAt;
}
