/** 主な案内 — the main navigation: only what the signed-in person may do. */

import { Link, useLocation } from '@tanstack/react-router';
import type { MouseEvent, ReactElement } from 'react';

import { currentItem } from './current-item.ts';
import { type NavigationItem, navigationGroups } from './feature.ts';

export interface NavigationProps {
  items: readonly NavigationItem[];
  label: string;
  /** Called when an entry is chosen. */
  onMove?: (event: MouseEvent) => void;
}

export function Navigation({ items, label, onMove }: NavigationProps): ReactElement {
  const pathname = useLocation({ select: (location) => location.pathname });
  const current = currentItem(items, pathname);
  const groups = navigationGroups
    .map((group) => ({ group, entries: items.filter((item) => item.group === group) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav aria-label={label} className="flex flex-col gap-5">
      {groups.map(({ group, entries }) => (
        <div key={group}>
          <p className="px-4 pb-1 text-dns-14B-130 text-solid-gray-700">{group}</p>
          <ul>
            {entries.map((item) => (
              <li key={item.to}>
                <Link
                  to={item.to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  aria-current={item === current ? 'page' : undefined}
                  onClick={onMove}
                  className={entryStyle}
                >
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const entryStyle = [
  'flex min-h-11 items-center border-l-4 border-transparent px-4 text-dns-16N-130',
  'text-solid-gray-900 no-underline hover:bg-solid-gray-100 hover:underline',
  'hover:underline-offset-4 aria-[current=page]:border-key-900 aria-[current=page]:bg-key-50',
  'aria-[current=page]:font-700 aria-[current=page]:text-key-1000',
].join(' ');
