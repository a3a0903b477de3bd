/**
 * 異動先世帯欄 — all of a new household, or part of one that exists.
 *
 * @spec juki 4.0.2
 */
import { formatAddress } from '@yakuba/kernel/address';
import type { ReactElement } from 'react';

import { valueAt } from '../../../form/path.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import type { Choice } from '../../../ui/Select.tsx';
import { HouseholdPicker } from './HouseholdPicker.tsx';

export interface DestinationFieldsProps {
  form: DraftForm;
  path: string;
  choices?: readonly Choice[];
  /** 住所の項目 — the search for a household begins with this address. */
  addressPath?: string;
}

export const destinationChoices: readonly Choice[] = [
  { value: 'new', label: '新しい世帯をつくる', hint: '異動者だけの世帯になります。' },
  { value: 'existing', label: '既にある世帯に入る', hint: '世帯を探して選びます。' },
];

export const keepChoice: Choice = {
  value: 'keep',
  label: '世帯を引き継ぐ',
  hint: '世帯の全員が一緒に移り、世帯番号も続柄も変わりません。',
};

export function DestinationFields(props: DestinationFieldsProps): ReactElement {
  const { form, path, choices = destinationChoices, addressPath } = props;
  const kindPath = `${path}.kind`;
  const field = form.choiceField(kindPath);
  const address = addressPath ? valueAt(form.values, addressPath) : undefined;
  return (
    <>
      <RadioGroup
        {...field}
        label="異動先の世帯"
        error={form.error(path) ?? field.error}
        choices={choices}
        direction="column"
        onChange={(kind) => form.set(path, { kind })}
        required
      />
      {form.text(kindPath) === 'existing' ? (
        <HouseholdPicker
          form={form}
          path={`${path}.householdNumber`}
          initial={typeof address === 'object' && address !== null ? placeOf(address) : ''}
        />
      ) : null}
    </>
  );
}

function placeOf(address: object): string {
  const part = (item: string) => String(valueAt(address, item) ?? '');
  return formatAddress({ machiAza: part('machiAza'), lotNumber: part('lotNumber') });
}
