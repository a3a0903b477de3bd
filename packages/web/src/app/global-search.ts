/**
 * 検索語 — what stands in the search box of the header; the search page reads it as one types.
 *
 * It lives in memory only: names and numbers of residents stay out of addresses and history.
 */
import { workingMemory } from './working-memory.ts';

const text = workingMemory('');
const composing = workingMemory(false);
const requests = workingMemory(0);

export function setSearchText(next: string): void {
  text.set(next);
}

export function useSearchText(): string {
  return text.use();
}

/** 変換中 — an input method is still composing; what stands in the box is not yet meant. */
export function setSearchComposing(isComposing: boolean): void {
  composing.set(isComposing);
}

export function useSearchComposing(): boolean {
  return composing.use();
}

/** 検索の確定 — Enter or the button: the results are wanted now. */
export function requestSearch(): void {
  requests.set(requests.get() + 1);
}

/** Count of requests not yet met by the search page; 0 when none waits. */
export function useSearchRequests(): number {
  return requests.use();
}

/** The search page has met the request. */
export function settleSearchRequest(): void {
  if (requests.get() !== 0) requests.set(0);
}
