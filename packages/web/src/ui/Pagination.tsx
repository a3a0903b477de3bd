/** ページ送り — Pagination: earlier and later parts of a long list, with the place in words. */
import type { ReactElement } from 'react';

import { buttonStyle } from './control-style.ts';

export interface PaginationProps {
  /** What is paged, for screen readers: 「検索結果」. */
  label: string;
  page: number;
  pageCount: number;
  /** 「全 1,204 件中 21〜40 件」 */
  words: string;
  onPage: (page: number) => void;
}

export function Pagination(props: PaginationProps): ReactElement {
  const { label, page, pageCount, words, onPage } = props;
  return (
    <nav aria-label={`${label}のページ`} className="flex flex-wrap items-center gap-4 py-3">
      <p className="text-dns-16N-130 tabular-nums" aria-live="polite">
        {words}
      </p>
      <div className="flex gap-2">
        <button
          type="button"
          disabled={page <= 1}
          onClick={() => onPage(page - 1)}
          className={buttonStyle('secondary')}
        >
          前へ
        </button>
        <button
          type="button"
          disabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
          className={buttonStyle('secondary')}
        >
          次へ
        </button>
      </div>
    </nav>
  );
}
