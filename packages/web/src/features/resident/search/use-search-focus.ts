/**
 * 検索画面の焦点 — where the focus is: in the box at first, on the results when they are wanted,
 * and on the resident last opened when the clerk comes back.
 *
 * @spec juki 2.3.2
 */
import { useEffect, useRef } from 'react';

import { settleSearchRequest, useSearchRequests } from '../../../app/global-search.ts';
import { SEARCH_BOX_ID } from '../../../app/SearchBox.tsx';
import { focusResult, focusSearchBox } from './result-keys.ts';
import { openedResident } from './search-memory.ts';

export interface SearchFocus {
  /** The newest answer is on the screen. */
  readonly isAnswered: boolean;
  /** Called once for each confirmed search that was answered. */
  onConfirmed(): void;
}

export function useSearchFocus({ isAnswered, onConfirmed }: SearchFocus): void {
  const requests = useSearchRequests();
  const isFirst = useRef(true);
  const confirm = useRef(onConfirmed);
  useEffect(() => {
    confirm.current = onConfirmed;
  });
  useEffect(() => {
    if (!isFirst.current) return;
    isFirst.current = false;
    const opened = openedResident.get();
    openedResident.set(null);
    if (!opened || !focusResult(opened)) focusSearchBox();
  }, []);
  useEffect(() => {
    if (requests === 0 || !isAnswered) return;
    settleSearchRequest();
    confirm.current();
    focusResult();
  }, [requests, isAnswered]);
  useEffect(() => {
    document.addEventListener('keydown', enterResults);
    return () => document.removeEventListener('keydown', enterResults);
  }, []);
}

function enterResults(event: KeyboardEvent): void {
  const isInBox = event.target instanceof Element && event.target.id === SEARCH_BOX_ID;
  if (!isInBox || event.isComposing || event.key !== 'ArrowDown') return;
  if (focusResult()) event.preventDefault();
}
