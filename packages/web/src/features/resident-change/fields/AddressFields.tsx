/**
 * 住所欄 — an address anywhere in Japan, found in the dictionary or typed in.
 *
 * @spec juki 4.1.3.0.2
 */
import type { AddressCandidate } from '@yakuba/contract/machi-aza';
import type { ChangeEvent, ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { AddressSearch } from './AddressSearch.tsx';
import { machiAzaName } from './address-option.ts';
import { FieldRow } from './FieldGroup.tsx';

export interface AddressFieldsProps {
  form: DraftForm;
  path: string;
  /** Items that must be filled in: `municipality`. */
  required?: readonly string[];
}

export function AddressFields({ form, path, required = [] }: AddressFieldsProps): ReactElement {
  const at = (item: string) => `${path}.${item}`;
  const field = (item: string) => ({
    ...form.textField(at(item)),
    required: required.includes(item),
  });
  return (
    <>
      <AddressSearch
        id={form.fieldId(at('search'))}
        label="住所を探す"
        hint="漢字・かな・郵便番号で探せます（例　とうきょう　ちよだ、1000001）。"
        onFound={(candidate, rest) => fillAddress(form, path, candidate, rest)}
      />
      <FieldRow>
        <TextField {...field('postalCode')} width="xs" inputMode="numeric" />
        <TextField {...field('prefecture')} width="s" />
        <TextField {...withoutCode(form, path, field('municipality'))} width="m" />
      </FieldRow>
      <FieldRow>
        <TextField {...withoutCode(form, path, field('machiAza'))} width="m" />
        <TextField {...field('lotNumber')} width="s" />
        <TextField {...field('katagaki')} width="m" />
      </FieldRow>
    </>
  );
}

/** 候補の取込み — the parts of a place; what was typed after it becomes the lot number. */
export function fillAddress(
  form: DraftForm,
  path: string,
  candidate: AddressCandidate,
  rest: string,
): void {
  const parts = {
    municipalityCode: candidate.localGovernmentCode ?? '',
    prefecture: candidate.prefecture,
    municipality: candidate.municipality,
    machiAza: machiAzaName(candidate),
    machiAzaCode: candidate.machiAzaCode ?? '',
    postalCode: candidate.postalCode ?? '',
    ...(rest === '' ? {} : { lotNumber: rest }),
  };
  for (const [item, value] of Object.entries(parts)) form.set(`${path}.${item}`, value);
  form.textField(`${path}.lotNumber`).onBlur();
  document.getElementById(form.fieldId(`${path}.lotNumber`))?.focus();
}

/** A place written by hand is no longer the one that its code names. */
export function withoutCode<B extends { name: string; onChange(event: FieldChange): void }>(
  form: DraftForm,
  path: string,
  binding: B,
): B {
  return {
    ...binding,
    onChange(event: FieldChange) {
      binding.onChange(event);
      form.set(`${path}.machiAzaCode`, '');
      if (binding.name.endsWith('municipality')) form.set(`${path}.municipalityCode`, '');
    },
  };
}

type FieldChange = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;
