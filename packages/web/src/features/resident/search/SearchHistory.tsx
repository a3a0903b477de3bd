/**
 * 検索履歴 — the clerk's own searches: run again, changed, or taken off the list.
 *
 * @spec juki 2.1.1
 */
import type { KeptSearch, SearchRequest } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { instantWords } from '../words/date-words.ts';
import { requestWords } from './request-words.ts';
import { useForgetSearch, useSearchHistory } from './use-search-history.ts';

export interface SearchHistoryProps {
  onRepeat: (request: SearchRequest) => void;
}

export function SearchHistory({ onRepeat }: SearchHistoryProps): ReactElement {
  const history = useSearchHistory(true);
  const forgetting = useForgetSearch();
  const failure = history.error ?? forgetting.error;
  const searches = history.data?.searches ?? [];
  return (
    <Section id="search-history" title="検索履歴" note="自分が行った検索（新しい順）">
      {failure ? (
        <Notice kind="error" title={asProblem(failure).title} announce="alert">
          {asProblem(failure).detail}
        </Notice>
      ) : null}
      {history.isPending ? <Skeleton lines={3} label="検索履歴を読み込んでいます" /> : null}
      {history.data && searches.length === 0 ? (
        <p className="text-std-16N-170">検索して住民を開くと、ここに残ります。</p>
      ) : null}
      <ul className="flex flex-col">
        {searches.map((search) => (
          <HistoryLine
            key={search.id}
            search={search}
            onRepeat={() => onRepeat(search.request)}
            onForget={() => forgetting.mutate(search.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface HistoryLineProps {
  search: KeptSearch;
  onRepeat: () => void;
  onForget: () => void;
}

function HistoryLine({ search, onRepeat, onForget }: HistoryLineProps): ReactElement {
  const words = requestWords(search.request);
  return (
    <li className="flex flex-wrap items-center gap-x-4 border-b border-solid-gray-200 py-1">
      <span className="min-w-0 grow basis-60 text-dns-16N-130">{words}</span>
      <time
        dateTime={search.searchedAt}
        className="text-dns-14N-130 whitespace-nowrap text-solid-gray-700"
      >
        {instantWords(search.searchedAt)}
      </time>
      <span className="flex">
        <Button kind="quiet" onClick={onRepeat}>
          再検索<span className="sr-only">（{words}）</span>
        </Button>
        <Button kind="quiet" onClick={onForget}>
          削除<span className="sr-only">（{words}）</span>
        </Button>
      </span>
    </li>
  );
}
