/**
 * 外国人住民の項目 — what article 30-45 adds to the record of a foreign resident.
 *
 * @spec juki 1.1.2
 */
import { article3045Classes } from '@yakuba/contract/resident';
import { parseResidenceCardNumber } from '@yakuba/kernel/identifier';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { UncertainDateField } from '../../../ui/UncertainDateField.tsx';
import { FieldGroup, FieldRow } from './FieldGroup.tsx';
import { NumberField } from './NumberField.tsx';

const classes = article3045Classes.map((name) => ({ value: name, label: name }));

export function ForeignFields({ form, path }: { form: DraftForm; path: string }): ReactElement {
  const at = (item: string) => `${path}.${item}`;
  return (
    <FieldGroup
      id={form.fieldId(path)}
      title="外国人住民の項目"
      note="在留カード又は特別永住者証明書のとおり入力します。"
      error={form.error(path)}
    >
      <FieldRow>
        <TextField {...form.textField(at('nationality'))} width="s" required />
        <Select
          {...form.textField(at('article3045Class'))}
          choices={classes}
          placeholder="選んでください"
          required
        />
        <TextField {...form.textField(at('residenceStatus'))} width="m" />
      </FieldRow>
      <FieldRow>
        {['years', 'months', 'days'].map((unit) => (
          <TextField
            key={unit}
            {...form.textField(at(`periodOfStay.${unit}`))}
            width="xs"
            inputMode="numeric"
          />
        ))}
        <DateField {...form.dateField(at('periodOfStayUntil'))} />
      </FieldRow>
      <FieldRow>
        <NumberField
          form={form}
          path={at('residenceCardNumber')}
          length={12}
          read={parseResidenceCardNumber}
          whenRight="番号の形は合っています。"
        />
        <UncertainDateField {...form.uncertainDateField(at('becameForeignResidentOn'))} />
      </FieldRow>
    </FieldGroup>
  );
}
