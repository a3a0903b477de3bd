/** 画面の移動 — the address as state; moving changes it without loading anything anew. */
import { useMemo, useSyncExternalStore } from 'react';

import { addressOf, type Place, readPlace } from './place.ts';

const listeners = new Set<() => void>();
let moves = 0;

/** 移動 — to a page of the same town. */
export function go(to: string, { isReplacing = false } = {}): void {
  const here = readPlace(location.pathname, location.search);
  if (!here) return;
  const address = addressOf(here.municipalityCode, to);
  if (isReplacing) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  noteMove();
}

/** 移動の回数 — 0 on the page that was opened first. */
export function moveCount(): number {
  return moves;
}

/** 今の場所 — null outside of any town. */
export function usePlace(): Place | null {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => {
    const { pathname, search } = new URL(address, location.origin);
    return readPlace(pathname, search);
  }, [address]);
}

/** 今の町 — only inside its pages. */
export function useTownCode(): string {
  const place = usePlace();
  if (!place) throw new TypeError('outside of any town');
  return place.municipalityCode;
}

function noteMove(): void {
  moves += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', noteMove);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', noteMove);
  };
}
