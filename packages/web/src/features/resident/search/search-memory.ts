/** 検索の控え — what the search page remembers while a record is looked at. */
import type { SearchCriteria } from '@yakuba/contract/resident';

import { setSearchText } from '../../../app/global-search.ts';
import { workingMemory } from '../../../app/working-memory.ts';
import type { Draft } from '../../../form/path.ts';

const criteria = workingMemory<SearchCriteria | null>(null);
const draft = workingMemory<Draft | null>(null);
const opened = workingMemory<string | null>(null);
const isAdvanced = workingMemory(false);

/** 詳細検索の条件 — in force while the search box is empty. */
export function useCriteria(): SearchCriteria | null {
  return criteria.use();
}

/** Searches by the advanced form; the search box is emptied, since one of the two is in force. */
export function searchBy(next: SearchCriteria): void {
  setSearchText('');
  criteria.set(next);
}

export function dropCriteria(): void {
  if (criteria.get() !== null) criteria.set(null);
}

/** What was entered in the advanced form, to be shown again. */
export const enteredCriteria = {
  get: draft.get,
  set: draft.set,
};

/** Number of the resident opened last: the row that the focus comes back to. */
export const openedResident = opened;

/** 詳細検索の開閉 */
export const advancedPanel = isAdvanced;
