/**
 * 異動先世帯の選択 — an existing household found by search and shown with its members.
 *
 * @spec juki 4.0.2
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useHousehold } from '../use-household.ts';
import { HouseholdCard } from './HouseholdCard.tsx';
import { ResidentSearch } from './ResidentSearch.tsx';

export interface HouseholdPickerProps {
  form: DraftForm;
  /** Path of the household's number. */
  path: string;
  /** Words to begin the search with. */
  initial?: string;
}

export function HouseholdPicker({ form, path, initial = '' }: HouseholdPickerProps): ReactElement {
  const number = form.text(path);
  const { household, isPending, problem } = useHousehold(number);
  if (number === '') {
    return (
      <ResidentSearch
        id={form.fieldId(path)}
        label="世帯を探す"
        error={form.error(path)}
        initial={initial}
        onFound={({ householdNumber }) => form.set(path, householdNumber)}
      />
    );
  }
  const again = (
    <Button kind="quiet" id={form.fieldId(path)} onClick={() => form.set(path, '')}>
      別の世帯を選ぶ
    </Button>
  );
  return (
    <>
      {form.error(path) ? <Notice kind="error" title={form.error(path) ?? ''} /> : null}
      {isPending ? <Skeleton label="世帯を読み込んでいます" /> : null}
      {household ? <HouseholdCard household={household} actions={again} /> : null}
      {problem ? (
        <Notice kind="error" title={problem.detail} announce="alert">
          {again}
        </Notice>
      ) : null}
    </>
  );
}
