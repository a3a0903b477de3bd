/** 郵送の切替え — the lists of the mail room with how much is in each. */
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { type PostingView, postingViews } from './routes.ts';

export interface PostingTabsProps {
  view: PostingView;
  /** 件数 — of the lists that are counted. */
  counts: Partial<Record<PostingView, number>>;
}

const words: Readonly<Record<PostingView, string>> = {
  waiting: '発送待ち',
  held: '保留',
  bundles: '束',
  sent: '発送済み',
  returned: '返戻',
};

export function PostingTabs({ view, counts }: PostingTabsProps): ReactElement {
  return (
    <nav
      aria-label="郵送の一覧"
      className="relative overflow-x-auto border-b border-solid-gray-420"
    >
      <ul className="flex min-w-max gap-1">
        {postingViews.map((one) => (
          <li key={one}>
            <Link
              to="/certificates/postings"
              search={{ view: one }}
              aria-current={one === view ? 'page' : undefined}
              className={tabStyle}
            >
              {words[one]}
              {counts[one] === undefined ? null : (
                <span className="text-dns-16B-130 tabular-nums">
                  {counts[one]}
                  <span className="sr-only">件</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const tabStyle = [
  'flex min-h-11 items-center gap-2 border-b-4 border-transparent px-4 py-2 text-dns-16N-130',
  'text-solid-gray-900 no-underline hover:bg-solid-gray-50 hover:underline',
  'hover:underline-offset-4 aria-[current=page]:border-key-900 aria-[current=page]:font-700',
  'aria-[current=page]:text-key-1000',
].join(' ');
