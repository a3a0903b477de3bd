/**
 * 書いているタブ — which draft this tab has open, and as whom. It outlives a reload and nothing
 * else: another tab, and whoever opens the browser later, is shown no draft without a session.
 */

export interface WritingTab {
  readonly id: string;
  readonly kind: 'resident' | 'guest';
}

const NAME = 'yakuba-writing';

export function noteWriting(tab: WritingTab, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(NAME, JSON.stringify(tab));
  } catch {
    // Then a reload needs the network.
  }
}

export function writingHere(storage: Storage = sessionStorage): WritingTab | null {
  try {
    const { id, kind } = JSON.parse(storage.getItem(NAME) ?? '{}') as Partial<WritingTab>;
    return id !== undefined && kind !== undefined ? { id, kind } : null;
  } catch {
    return null;
  }
}

export function forgetWriting(storage: Storage = sessionStorage): void {
  try {
    storage.removeItem(NAME);
  } catch {
    // Nothing was stored.
  }
}
