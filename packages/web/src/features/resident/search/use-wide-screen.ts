/** 画面の広さ — whether a table of many columns fits. */
import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 64rem)');

export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}
