/** 今いる案内 — the entry of the navigation that a page belongs to. */
import type { NavigationItem } from './feature.ts';

/** Of the entries at the page's address or above it, the nearest; null where there is none. */
export function currentItem(
  items: readonly NavigationItem[],
  pathname: string,
): NavigationItem | null {
  const above = items.filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const [nearest = null] = above.toSorted((one, other) => other.to.length - one.to.length);
  return nearest;
}
