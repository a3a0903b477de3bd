/**
 * 検索語 — what stands in the search box of the header; the search page reads it as one types.
 *
 * It lives in memory only: names and numbers of residents stay out of addresses and history.
 */
import { useSyncExternalStore } from 'react';

let text = '';
const listeners = new Set<() => void>();

export function setSearchText(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

export function useSearchText(): string {
  return useSyncExternalStore(subscribe, () => text);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
