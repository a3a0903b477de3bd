/**
 * 検索結果のキー操作 — arrows move between the residents found, Escape goes back to the box.
 *
 * @spec juki 2.3.2
 */
import { SEARCH_BOX_ID } from '../../../app/SearchBox.tsx';

/** Handles a key pressed within the results. */
export function moveInResults(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    focusSearchBox();
    return;
  }
  const rows = rowLinks();
  const place = rows.indexOf(document.activeElement);
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

/** The place a key leads to; -1 is the search box, null a key that does not move. */
export function nextPlace(key: string, place: number, count: number): number | null {
  if (place < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return place - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function rowLinks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-results] [data-row-link]')];
}
