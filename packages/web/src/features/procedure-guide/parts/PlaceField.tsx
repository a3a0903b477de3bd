/** 住所の欄 — found as one types, the lot number in the same box; then shown as it was taken. */
import type { GuideAddress } from '@yakuba/contract/procedure-guide';
import { formatAddress } from '@yakuba/kernel/address';
import type { ReactElement } from 'react';

import { useSession } from '../../../app/session.ts';
import { AddressSearch } from '../../resident-change/fields/AddressSearch.tsx';
import { machiAzaName } from '../../resident-change/fields/address-option.ts';
import { touchField } from './touch-style.ts';

export interface PlaceFieldProps {
  id: string;
  label: string;
  /** Only places of the town itself. */
  isTown: boolean;
  value: GuideAddress | null;
  error: string | undefined;
  /** `machiAzaCode` comes with a place that was chosen. */
  onChange: (address: GuideAddress, machiAzaCode?: string | null) => void;
}

export function PlaceField(props: PlaceFieldProps): ReactElement {
  const { id, label, isTown, value, error, onChange } = props;
  const { municipalityCode } = useSession();
  return (
    <section aria-label={label} className="flex flex-col gap-3">
      <AddressSearch
        id={id}
        label={label}
        hint="町字を漢字・かな・郵便番号で探します。番地まで続けて入力できます。"
        {...(isTown ? { townCode: municipalityCode } : {})}
        onFound={(candidate, rest) =>
          onChange(
            {
              prefecture: candidate.prefecture,
              municipality: candidate.municipality,
              machiAza: machiAzaName(candidate),
              postalCode: candidate.postalCode ?? null,
              ...(rest === '' ? {} : { lotNumber: rest }),
            },
            candidate.machiAzaCode ?? null,
          )
        }
      />
      {value ? <Taken {...props} address={value} /> : null}
      {error ? <p className="text-std-18N-160 text-error-2">{error}</p> : null}
    </section>
  );
}

function Taken({
  id,
  address,
  onChange,
}: PlaceFieldProps & { address: GuideAddress }): ReactElement {
  const part = (name: 'lotNumber' | 'katagaki', label: string) => (
    <label htmlFor={`${id}-${name}`} className="flex flex-col gap-1 text-std-18B-160">
      {label}
      <input
        id={`${id}-${name}`}
        type="text"
        autoComplete="off"
        value={address[name] ?? ''}
        onChange={({ target }) => onChange({ ...address, [name]: target.value })}
        className={`${touchField} max-w-80`}
      />
    </label>
  );
  return (
    <>
      <output htmlFor={id} className="text-std-22B-150">
        {formatAddress({
          prefecture: address.prefecture ?? null,
          municipality: address.municipality ?? null,
          machiAza: address.machiAza ?? null,
          lotNumber: address.lotNumber ?? null,
          katagaki: address.katagaki ?? null,
        })}
      </output>
      <div className="flex flex-wrap gap-4">
        {part('lotNumber', '番地')}
        {part('katagaki', '建物・部屋（あれば）')}
      </div>
    </>
  );
}
