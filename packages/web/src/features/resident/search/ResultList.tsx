/** 検索結果の一覧 — the results on narrow screens, one resident under another. */
import type { FoundResident } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { wholeRowLink } from '../../../ui/Table.tsx';
import { sexWords } from '../words/item-words.ts';
import { FoundName } from './FoundName.tsx';
import { foundAddress } from './found-words.ts';
import { birthOf } from './result-columns.tsx';

export interface ResultListProps {
  residents: readonly FoundResident[];
  onOpen: (resident: FoundResident) => void;
}

export function ResultList({ residents, onOpen }: ResultListProps): ReactElement {
  return (
    <ul aria-label="検索結果" className="border-t border-solid-gray-300">
      {residents.map((resident) => (
        <li key={resident.addresseeNumber} className={rowStyle}>
          <FoundName resident={resident} linkStyle={wholeRowLink} onOpen={onOpen} />
          <span className="flex flex-wrap gap-x-3 text-dns-16N-130">
            <span>{birthOf(resident)}</span>
            <span>{sexWords(resident.sex)}</span>
            <span>{resident.relationship}</span>
          </span>
          <span className="text-dns-16N-130">{foundAddress(resident)}</span>
        </li>
      ))}
    </ul>
  );
}

const rowStyle = [
  'relative flex flex-col gap-1 border-b border-solid-gray-300 px-1 py-3',
  'focus-within:bg-key-50 hover:bg-solid-gray-50',
].join(' ');
