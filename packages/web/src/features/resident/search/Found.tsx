/** 検索の応答 — how the text was read, who was found, or what to try instead. */
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { NoResult } from './NoResult.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { Results } from './Results.tsx';
import { openedResident } from './search-memory.ts';
import type { ResidentSearch } from './use-resident-search.ts';

export interface FoundProps {
  search: ResidentSearch;
  /** A resident is opened: the search was what was wanted. */
  onConfirm: () => void;
}

export function Found({ search, onConfirm }: FoundProps): ReactElement {
  const { answer, isSearching, error, request } = search;
  const isNobody = answer?.residents.length === 0;
  return (
    <div className="flex flex-col gap-3">
      <ReadingLine answer={answer} isSearching={isSearching} />
      {error ? <ProblemNotice thrown={error} onRetry={search.retry} /> : null}
      {!answer && isSearching ? <Skeleton lines={6} label="検索しています" /> : null}
      {isNobody && !isSearching ? <NoResult isByCriteria={Boolean(request?.criteria)} /> : null}
      {answer && !isNobody ? (
        <Results
          answer={answer}
          isOld={isSearching}
          onOpen={({ addresseeNumber }) => {
            openedResident.set(addresseeNumber);
            onConfirm();
          }}
        />
      ) : null}
    </div>
  );
}
