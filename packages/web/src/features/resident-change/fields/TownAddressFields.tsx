/**
 * 町内の住所欄 — an address in the town itself, with the 方書 known at its lot as choices.
 *
 * @spec juki 4.0.7
 */
import { useQuery } from '@tanstack/react-query';
import { listKatagakiRoute } from '@yakuba/contract/machi-aza';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { fillAddress, withoutCode } from './AddressFields.tsx';
import { AddressSearch } from './AddressSearch.tsx';
import { Combobox } from './Combobox.tsx';
import { FieldRow } from './FieldGroup.tsx';
import { useSettled } from './use-settled.ts';

export interface TownAddressFieldsProps {
  form: DraftForm;
  path: string;
  townCode: string;
}

export function TownAddressFields({ form, path, townCode }: TownAddressFieldsProps): ReactElement {
  const at = (item: string) => `${path}.${item}`;
  return (
    <>
      <AddressSearch
        id={form.fieldId(at('search'))}
        label="町内の住所を探す"
        hint="町字を漢字・かな・郵便番号で探します。番地まで続けて入力できます。"
        townCode={townCode}
        onFound={(candidate, rest) => {
          fillAddress(form, path, candidate, rest);
          for (const item of townItems) form.set(at(item), '');
        }}
      />
      <FieldRow>
        <TextField
          {...withoutCode(form, path, form.textField(at('machiAza')))}
          width="m"
          required
        />
        <TextField {...form.textField(at('lotNumber'))} width="s" required />
        <TextField {...form.textField(at('postalCode'))} width="xs" inputMode="numeric" />
      </FieldRow>
      <KatagakiField form={form} path={path} />
    </>
  );
}

/** The town's own name is the register's to write. */
const townItems = ['municipalityCode', 'prefecture', 'municipality'] as const;

function KatagakiField({ form, path }: { form: DraftForm; path: string }): ReactElement {
  const machiAzaName = useSettled(form.text(`${path}.machiAza`).trim());
  const lotNumber = useSettled(form.text(`${path}.lotNumber`).trim());
  const { data = [] } = useQuery({
    queryKey: ['machi-aza', 'katagaki', machiAzaName, lotNumber],
    queryFn: ({ signal }) =>
      call(listKatagakiRoute, { query: { machiAzaName, lotNumber } }, { signal }),
    enabled: machiAzaName !== '' && lotNumber !== '',
    staleTime: 60_000,
  });
  const { onChange: _, onBlur, ...field } = form.textField(`${path}.katagaki`);
  const options = data
    .filter(({ name }) => name.includes(field.value.trim()))
    .map(({ name, nameKana }) => ({ id: name, label: name, detail: nameKana ?? undefined }));
  return (
    <Combobox
      {...field}
      onBlur={onBlur}
      hint={data.length > 0 ? `この番地の方書が${data.length}件あります（↓で選ぶ）。` : null}
      onValue={(value) => form.set(`${path}.katagaki`, value)}
      options={options}
      onPick={({ label }) => form.set(`${path}.katagaki`, label)}
      width="l"
    />
  );
}
