/**
 * 詳細検索 — every key of a search; all that are given must hold.
 *
 * @spec juki 2.1.3
 */
import type { SearchCriteria } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { BirthCriteria } from './BirthCriteria.tsx';
import { criteriaDraftSchema, emptyCriteriaDraft } from './criteria-draft.ts';
import { criteriaLabels } from './criteria-labels.ts';
import { NameCriteria } from './NameCriteria.tsx';
import { NumberCriteria } from './NumberCriteria.tsx';
import { PersonCriteria } from './PersonCriteria.tsx';
import { enteredCriteria } from './search-memory.ts';
import { UnfilledCriteria } from './UnfilledCriteria.tsx';

export interface AdvancedSearchProps {
  onSearch: (criteria: SearchCriteria) => void;
  /** All entries are to be emptied. */
  onClear: () => void;
}

export function AdvancedSearch({ onSearch, onClear }: AdvancedSearchProps): ReactElement {
  const form = useDraftForm({
    id: 'advanced',
    schema: criteriaDraftSchema,
    initial: enteredCriteria.get() ?? emptyCriteriaDraft,
    labels: criteriaLabels,
    tidy: digitTidying,
    send: async (criteria) => criteria,
    onSent: (criteria) => {
      enteredCriteria.set(form.values);
      onSearch(criteria);
    },
  });
  return (
    <section aria-labelledby="advanced-title" className={panelStyle}>
      <h2 id="advanced-title" className="mb-1 text-std-20B-150">
        詳細検索
      </h2>
      <p className="mb-4 text-dns-16N-130 text-solid-gray-700">
        入力した条件のすべてに当てはまる方を探します。
      </p>
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button kind="primary" type="submit">
              この条件で検索
            </Button>
            <Button onClick={onClear}>条件を消す</Button>
          </>
        }
      >
        <div className="flex flex-col gap-4">
          <NameCriteria form={form} part="name" />
          <NameCriteria form={form} part="kana" />
          <BirthCriteria form={form} />
        </div>
        <PersonCriteria form={form} />
        <NumberCriteria form={form} />
        <UnfilledCriteria form={form} />
      </DraftFormFrame>
    </section>
  );
}

const toHalfWidth = (text: string): string => text.normalize('NFKC').trim();
const digitTidying = {
  addresseeNumber: toHalfWidth,
  householdNumber: toHalfWidth,
  individualNumber: toHalfWidth,
  residentRecordCode: toHalfWidth,
  residenceCardNumber: toHalfWidth,
  machiAzaCode: toHalfWidth,
};
const panelStyle = 'rounded-8 border border-solid-gray-300 bg-white p-5 print:hidden';
