/** 世帯員の表 — present members first, those whose records are closed folded away below. */
import type { HouseholdMember } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { KeyHint } from '../../../ui/KeyHint.tsx';
import { Table } from '../../../ui/Table.tsx';
import { memberColumns } from './member-columns.tsx';

export interface MemberTableProps {
  members: readonly HouseholdMember[];
  /** Number of the person whose record is open. */
  current: string | null;
  /** The page has keys that lead from member to member. */
  hasKeys?: boolean;
}

export function MemberTable({ members, current, hasKeys = false }: MemberTableProps): ReactElement {
  const present = members.filter(({ isClosed }) => !isClosed);
  const closed = members.filter(({ isClosed }) => isClosed);
  const isCurrentClosed = closed.some(({ addresseeNumber }) => addresseeNumber === current);
  return (
    <>
      {membersTable('世帯員', present, current)}
      {hasKeys && members.length > 1 ? (
        <p data-screen-only className="hidden items-center gap-2 py-2 text-dns-14N-130 md:flex">
          <KeyHint>]</KeyHint>で次の世帯員、<KeyHint>[</KeyHint>で前の世帯員を開きます。
        </p>
      ) : null}
      {closed.length > 0 ? (
        <details open={isCurrentClosed || present.length === 0 || undefined} className="mt-2">
          <summary className="min-h-11 cursor-pointer py-2.5 text-dns-16N-130">
            消除された世帯員（{closed.length}人）
          </summary>
          {membersTable('消除された世帯員', closed, current)}
        </details>
      ) : null}
    </>
  );
}

function membersTable(
  caption: string,
  rows: readonly HouseholdMember[],
  current: string | null,
): ReactElement {
  return (
    <Table
      caption={caption}
      hideCaption
      columns={memberColumns(current)}
      rows={rows}
      rowKey={({ addresseeNumber }) => addresseeNumber}
      empty="現在の世帯員はいません。"
      isMarked={({ addresseeNumber }) => addresseeNumber === current}
      hasRowLinks
    />
  );
}
