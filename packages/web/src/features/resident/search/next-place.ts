/** 移動先の行 — which row of the results a key leads to. @spec juki 2.3.2 */

/** 移動先 — the place a key leads to; -1 is the search box, null a key that does not move. */
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
