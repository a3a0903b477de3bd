/**
 * 世帯員の列 — the members of a household in their order, those removed included. @spec juki 3.3
 */
import type { HouseholdMember } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { type Column, wholeRowLink } from '../../../ui/Table.tsx';
import { birthWords } from '../words/date-words.ts';
import { sexWords } from '../words/item-words.ts';
import { MarkBadges } from '../words/MarkBadges.tsx';
import { NumberWords } from '../words/NumberWords.tsx';

/** Columns of the members; `current` is the number of the person whose record is open. */
export function memberColumns(current: string | null): readonly Column<HouseholdMember>[] {
  return [
    {
      id: 'name',
      header: '氏名',
      width: 'l',
      isRowHeader: true,
      cell: (member) => memberName(member, member.addresseeNumber === current),
    },
    {
      id: 'relationship',
      header: '続柄',
      width: 's',
      cell: ({ isHead, relationship }) => (isHead ? <strong>世帯主</strong> : relationship),
    },
    {
      id: 'birth',
      header: '生年月日（年齢）',
      width: 'm',
      cell: (member) => birthWords(member, member.residentStatus === '1'),
    },
    { id: 'sex', header: '性別', kind: 'fit', cell: ({ sex }) => sexWords(sex) },
    {
      id: 'number',
      header: '宛名番号',
      kind: 'fit',
      cell: ({ addresseeNumber }) => <NumberWords number={addresseeNumber} />,
    },
  ];
}

function memberName(member: HouseholdMember, isCurrent: boolean): ReactElement {
  const { fullName, fullNameKana, addresseeNumber } = member;
  const others = otherNames(member);
  return (
    <span className="flex flex-col gap-0.5 font-400">
      <span className="text-dns-14N-120 text-solid-gray-700">{fullNameKana}</span>
      <span className="flex flex-wrap items-center gap-2 text-dns-16B-130">
        {isCurrent ? (
          fullName
        ) : (
          <TextLink
            to="/residents/$addresseeNumber"
            params={{ addresseeNumber }}
            className={wholeRowLink}
          >
            {fullName}
          </TextLink>
        )}
        <MarkBadges marks={member.marks} />
        {isCurrent ? <Badge tone="information">表示中</Badge> : null}
      </span>
      {others ? <span className="text-dns-14N-120 text-solid-gray-700">{others}</span> : null}
    </span>
  );
}

/** 氏名以外の名 — the Roman letters of a foreign resident unless they are the name itself. */
function otherNames(member: HouseholdMember): string {
  const { fullName, romanName, formerFamilyName, commonName } = member;
  return [
    romanName && romanName !== fullName ? romanName : '',
    formerFamilyName ? `旧氏 ${formerFamilyName}` : '',
    commonName ? `通称 ${commonName}` : '',
  ]
    .filter((words) => words !== '')
    .join('　');
}
