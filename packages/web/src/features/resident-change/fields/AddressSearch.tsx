/**
 * 住所の検索 — finds a place by kanji, kana or postal code as one types; the own town comes first.
 *
 * @spec juki 1.3.3
 */
import { useQuery } from '@tanstack/react-query';
import { type AddressCandidate, completeAddressRoute } from '@yakuba/contract/machi-aza';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { type AddressOption, addressOptions } from './address-option.ts';
import { Combobox } from './Combobox.tsx';
import { useSettled } from './use-settled.ts';

const CHOICES_MAX = 15;

export interface AddressSearchProps {
  id: string;
  label: string;
  hint: string;
  /** Only places of this municipality are offered. */
  townCode?: string;
  /** `rest` is what was typed after the place: the lot number. */
  onFound: (candidate: AddressCandidate, rest: string) => void;
}

export function AddressSearch(props: AddressSearchProps): ReactElement {
  const { id, label, hint, townCode, onFound } = props;
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['machi-aza', 'completions', asked],
    queryFn: ({ signal }) =>
      call(completeAddressRoute, { query: { text: asked, limit: CHOICES_MAX } }, { signal }),
    enabled: asked !== '',
    placeholderData: (before) => (asked === '' ? undefined : before),
    staleTime: 60_000,
  });
  const found = (data?.candidates ?? []).filter(
    (candidate) => townCode === undefined || isOf(candidate, townCode),
  );
  const options: readonly AddressOption[] =
    text.trim() === '' ? [] : addressOptions(found, townCode !== undefined);
  return (
    <Combobox
      id={id}
      label={label}
      hint={hint}
      value={text}
      onValue={setText}
      options={options}
      status={isFetching ? '住所を探しています' : `候補${options.length}件`}
      onPick={({ candidate }) => {
        setText('');
        onFound(candidate, data?.rest ?? '');
      }}
      width="l"
      isForChoice
      beside={
        text !== '' && !isFetching && options.length === 0 && asked === text.trim() ? (
          <span className="text-dns-14N-130 text-solid-gray-700">{NONE}</span>
        ) : null
      }
    />
  );
}

function isOf({ source, localGovernmentCode, level }: AddressCandidate, code: string): boolean {
  return level === 'machi-aza' && (source === 'town' || localGovernmentCode === code);
}

const NONE = '候補がありません。下の欄に直接入力できます。';
