/**
 * 本籍・筆頭者欄 — with the domiciles already at hand as choices.
 *
 * @spec juki 1.1.12
 * @spec juki 4.0.6
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { Combobox } from './Combobox.tsx';
import { FieldGroup, FieldRow } from './FieldGroup.tsx';

export interface DomicileFieldsProps {
  form: DraftForm;
  path: string;
  /** 本籍の候補 — the addresses of this notification, and domiciles of the household. */
  domiciles?: readonly DomicileChoice[];
  /** Left blank, these of another person are taken. */
  hint?: string;
}

export interface DomicileChoice {
  readonly term: string;
  readonly registeredDomicile: string;
  readonly headOfFamilyRegister?: string;
}

export function DomicileFields(props: DomicileFieldsProps): ReactElement {
  const { form, path, domiciles = [], hint = NONE } = props;
  const domicile = `${path}.registeredDomicile`;
  const head = `${path}.headOfFamilyRegister`;
  const { onChange: _, onBlur, ...field } = form.textField(domicile);
  const options = domiciles
    .filter(({ registeredDomicile }) => registeredDomicile !== '')
    .map((choice, place) => ({
      ...choice,
      id: String(place),
      label: choice.registeredDomicile,
      detail: [choice.term, choice.headOfFamilyRegister ?? ''].join('　').trim(),
    }));
  return (
    <FieldGroup id={form.fieldId(path)} title="本籍・筆頭者" note={hint} error={form.error(path)}>
      <FieldRow>
        <Combobox
          {...field}
          onBlur={onBlur}
          onValue={(value) => form.set(domicile, value)}
          options={options}
          onPick={(option) => {
            form.set(domicile, option.registeredDomicile);
            if (option.headOfFamilyRegister) form.set(head, option.headOfFamilyRegister);
          }}
          width="l"
        />
        <TextField {...form.textField(head)} width="s" />
      </FieldRow>
    </FieldGroup>
  );
}

const NONE = 'ないときは「なし」、分からないときは「不明」と入力します。';
