/** 検索結果の氏名 — the link to the record, with the reading, other names and marks. */
import type { FoundResident } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { MarkBadges } from '../words/MarkBadges.tsx';
import { matchWords } from './found-words.ts';

export interface FoundNameProps {
  resident: FoundResident;
  linkStyle?: string;
  onOpen: (resident: FoundResident) => void;
}

export function FoundName({ resident, linkStyle = '', onOpen }: FoundNameProps): ReactElement {
  const { fullName, fullNameKana, formerFamilyName, commonName } = resident;
  const others = [
    formerFamilyName ? `旧氏 ${formerFamilyName}` : '',
    commonName ? `通称 ${commonName}` : '',
    matchWords(resident),
  ].filter((words) => words !== '');
  return (
    <span className="flex flex-col gap-0.5 font-400">
      <span className="text-dns-14N-120 text-solid-gray-700">{fullNameKana}</span>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink
          to="/residents/$addresseeNumber"
          params={{ addresseeNumber: resident.addresseeNumber }}
          onClick={() => onOpen(resident)}
          data-row-link={resident.addresseeNumber}
          className={`text-dns-16B-130 ${linkStyle}`}
        >
          {fullName}
        </TextLink>
        <MarkBadges marks={resident.marks} />
      </span>
      {others.length > 0 ? (
        <span className="text-dns-14N-120 text-solid-gray-700">{others.join('　')}</span>
      ) : null}
    </span>
  );
}
