/**
 * 住民検索 — finds residents as one types, by one box or by the advanced form.
 *
 * @spec juki 2.1.1
 * @spec juki 2.1.3
 */
import type { SearchRequest } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { requestSearch, setSearchText } from '../../../app/global-search.ts';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../ui/Button.tsx';
import { AdvancedSearch } from './AdvancedSearch.tsx';
import { draftOf } from './criteria-draft.ts';
import { Found } from './Found.tsx';
import { focusSearchBox } from './result-keys.ts';
import { SearchHistory } from './SearchHistory.tsx';
import { SearchStart } from './SearchStart.tsx';
import { advancedPanel, dropCriteria, enteredCriteria, searchBy } from './search-memory.ts';
import { useResidentSearch } from './use-resident-search.ts';
import { useSearchFocus } from './use-search-focus.ts';
import { useKeepSearch } from './use-search-history.ts';

export function SearchPage(): ReactElement {
  const search = useResidentSearch();
  const isAdvanced = advancedPanel.use();
  const [formNumber, setFormNumber] = useState(0);
  const keep = useKeepSearch();
  const confirm = () => {
    if (search.request) keep(search.request);
  };
  useSearchFocus({
    isAnswered: search.answer !== undefined && search.isSettled,
    onConfirmed: confirm,
  });

  function clear(): void {
    enteredCriteria.set(null);
    dropCriteria();
    setFormNumber((number) => number + 1);
  }
  function repeat({ text, criteria }: SearchRequest): void {
    if (!criteria) {
      setSearchText(text ?? '');
      focusSearchBox();
      return;
    }
    enteredCriteria.set(draftOf(criteria));
    advancedPanel.set(true);
    setFormNumber((number) => number + 1);
    searchBy(criteria);
  }
  return (
    <Page title="住民検索" actions={<AdvancedSwitch isOpen={isAdvanced} />}>
      <div id="advanced-panel" hidden={!isAdvanced}>
        {isAdvanced ? (
          <AdvancedSearch
            key={formNumber}
            onClear={clear}
            onSearch={(criteria) => {
              searchBy(criteria);
              requestSearch();
            }}
          />
        ) : null}
      </div>
      {search.request === null ? (
        <>
          {isAdvanced ? null : <SearchStart />}
          <SearchHistory onRepeat={repeat} />
        </>
      ) : (
        <Found search={search} onConfirm={confirm} />
      )}
    </Page>
  );
}

function AdvancedSwitch({ isOpen }: { isOpen: boolean }): ReactElement {
  return (
    <Button
      aria-expanded={isOpen}
      aria-controls="advanced-panel"
      onClick={() => advancedPanel.set(!isOpen)}
    >
      {isOpen ? '詳細検索を閉じる' : '詳細検索'}
    </Button>
  );
}
