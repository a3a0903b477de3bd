/**
 * 検索結果のキー操作 — arrows move between the residents found, Escape goes back to the box.
 *
 * @spec juki 2.3.2
 */
import { SEARCH_BOX_ID } from '../../../app/SearchBox.tsx';
import { nextPlace } from './next-place.ts';

/** Handles a key pressed within the results. */
export function moveInResults(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    focusSearchBox();
    return;
  }
  const rows = rowLinks();
  const place = rows.findIndex((row) => row.matches(':focus'));
  const next = nextPlace(event.key, place, rows.length);
  if (next === null) return;
  event.preventDefault();
  if (next < 0) focusSearchBox();
  else rows[next]?.focus();
}

/** Moves into the results; false when there is nobody to move to. */
export function focusResult(addresseeNumber?: string | null): boolean {
  const rows = rowLinks();
  const wanted = rows.find((row) => row.dataset['rowLink'] === addresseeNumber) ?? rows[0];
  wanted?.focus();
  return wanted !== undefined;
}

export function focusSearchBox(): void {
  document.getElementById(SEARCH_BOX_ID)?.focus();
}

function rowLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-results] [data-row-link]')];
}
