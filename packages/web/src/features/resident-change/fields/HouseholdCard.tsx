/** 世帯の内容 — address, head and members of a household while one enters or leaves it. */
import { type HouseholdMember, type HouseholdView, sexes } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';
import { formatUncertainDate } from '@yakuba/kernel/calendar';
import type { ReactElement, ReactNode } from 'react';

import { type Column, Table } from '../../../ui/Table.tsx';

export interface HouseholdCardProps {
  household: HouseholdView;
  actions?: ReactNode;
}

export function HouseholdCard({ household, actions }: HouseholdCardProps): ReactElement {
  const living = household.members.filter(({ isClosed }) => !isClosed);
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 bg-white p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-dns-16N-130">{householdWords(household)}</p>
        {actions}
      </div>
      <Table
        caption={`世帯番号${household.householdNumber}の世帯員`}
        hideCaption
        columns={columns}
        rows={living}
        rowKey={({ addresseeNumber }) => addresseeNumber}
        empty="現在の世帯員はいません。"
      />
    </div>
  );
}

/** 「世帯主　甲野　太郎　見本１番地（世帯番号 …）」 */
export function householdWords(household: HouseholdView): string {
  const { address, headName, householdNumber } = household;
  const place = address ? formatAddress(address, { from: 'machi-aza' }) : '';
  return [`世帯主　${headName ?? '（不在）'}`, place, `世帯番号 ${householdNumber}`]
    .filter((part) => part !== '')
    .join('　／　');
}

export function bornWords(member: HouseholdMember): string {
  return formatUncertainDate({ on: member.dateOfBirth, notation: member.dateOfBirthNotation });
}

const columns: readonly Column<HouseholdMember>[] = [
  { id: 'name', header: '氏名', isRowHeader: true, cell: ({ fullName }) => fullName },
  { id: 'relationship', header: '続柄', width: 'm', cell: (member) => member.relationship ?? '' },
  { id: 'birth', header: '生年月日', width: 'm', cell: bornWords },
  { id: 'sex', header: '性別', width: 's', cell: ({ sex }) => sexes[sex] },
];
