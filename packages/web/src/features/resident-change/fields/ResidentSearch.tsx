/**
 * 住民の検索欄 — finds a resident, and so a household, inside a form.
 *
 * What is typed stays in memory: the search travels by POST.
 *
 * @spec juki 4.0.1
 */
import { useQuery } from '@tanstack/react-query';
import { type FoundResident, recordMarks, searchRoutes } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';
import { formatUncertainDate } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { Combobox, type ComboboxOption } from './Combobox.tsx';
import { useSettled } from './use-settled.ts';

export interface ResidentSearchProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  /** Words to begin with: the address of the notification. */
  initial?: string;
  onFound: (resident: FoundResident) => void;
}

interface ResidentOption extends ComboboxOption {
  readonly resident: FoundResident;
}

export function ResidentSearch(props: ResidentSearchProps): ReactElement {
  const { id, label, hint = HINT, error, onFound } = props;
  const [text, setText] = useState(props.initial ?? '');
  const asked = useSettled(text.trim());
  const search = useQuery({
    queryKey: ['resident', 'search', asked],
    queryFn: ({ signal }) =>
      call(searchRoutes.searchResidents, { body: { text: asked } }, { signal }),
    enabled: asked !== '',
    gcTime: 60_000,
  });
  const options = text.trim() === '' ? [] : (search.data?.residents ?? []).map(optionOf);
  const isSettled = asked !== '' && asked === text.trim() && !search.isFetching;
  return (
    <Combobox
      id={id}
      label={label}
      hint={hint}
      error={error ?? (search.error ? asProblem(search.error).detail : undefined)}
      value={text}
      onValue={setText}
      options={options}
      status={search.isFetching ? '検索しています' : `${options.length}人見つかりました`}
      onPick={({ resident }) => {
        setText('');
        onFound(resident);
      }}
      width="l"
      isForChoice
      beside={
        isSettled && search.data && options.length === 0 ? (
          <span className="text-dns-14N-130 text-solid-gray-700">見つかりません。</span>
        ) : null
      }
    />
  );
}

function optionOf(resident: FoundResident): ResidentOption {
  const { machiAza, lotNumber, katagaki } = resident;
  const born = formatUncertainDate({
    on: resident.dateOfBirth,
    notation: resident.dateOfBirthNotation,
  });
  const marks = resident.marks.map((mark) => `【${recordMarks[mark]}】`).join('');
  const address = formatAddress({ machiAza, lotNumber, katagaki });
  return {
    id: resident.addresseeNumber,
    label: `${resident.fullName}${marks}`,
    detail: [`${born}生`, resident.relationship ?? '', address].filter(Boolean).join('　'),
    resident,
  };
}

const HINT = '氏名・フリガナ・生年月日・住所・宛名番号で探し、↓で選んで Enter で決めます。';
