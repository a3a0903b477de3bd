/**
 * 職員 — everybody with an account: section, roles in force, and whether they can sign in.
 *
 * @spec juki 10.4
 */
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { isInForce } from '../period-words.ts';
import { roleWords } from '../role-words.ts';
import { type StaffMember, useStaff } from './use-staff.ts';

export function StaffPage(): ReactElement {
  const staff = useStaff();
  return (
    <Page
      title="職員"
      note={staff.data ? <p className="text-dns-16N-130">{staff.data.members.length}人</p> : null}
      actions={<ButtonLink to="/staff/new">職員を登録する</ButtonLink>}
    >
      {staff.isError ? <ProblemNotice thrown={staff.error} onRetry={staff.refetch} /> : null}
      {staff.isPending ? <Skeleton lines={6} label="職員の一覧を読み込んでいます" /> : null}
      {staff.data ? (
        <Table
          caption="職員の一覧"
          hideCaption
          columns={columns}
          rows={staff.data.members}
          rowKey={(member) => member.accountId}
          empty="登録された職員はいません。「職員を登録する」から登録してください。"
        />
      ) : null}
    </Page>
  );
}

const columns: readonly Column<StaffMember>[] = [
  {
    id: 'name',
    header: '氏名',
    isRowHeader: true,
    cell: ({ accountId, displayName, nameKana }) => (
      <>
        <TextLink to="/staff/$accountId" params={{ accountId }}>
          {displayName}
        </TextLink>
        <span className="block text-dns-14N-130 text-solid-gray-700">{nameKana}</span>
      </>
    ),
  },
  { id: 'account', header: '操作者ID', cell: ({ accountId }) => accountId },
  { id: 'section', header: '所属', width: 'm', cell: ({ section }) => section },
  { id: 'roles', header: '今の役割', cell: ({ roles }) => rolesInForce(roles) },
  {
    id: 'factor',
    header: '二要素認証',
    width: 's',
    cell: ({ hasSecondFactor }) => (hasSecondFactor ? '登録済み' : '未登録'),
  },
  { id: 'state', header: '状態', width: 's', cell: (member) => <StateBadge member={member} /> },
];

export function StateBadge({ member }: { member: StaffMember }): ReactElement {
  if (member.isSuspended) return <Badge tone="danger">利用停止</Badge>;
  if (member.isWaiting) return <Badge tone="warning">待ち時間中</Badge>;
  const span = { validFrom: member.serviceFrom, validUntil: member.serviceUntil };
  if (!isInForce(span, todayInJapan(new Date()))) return <Badge>利用期間外</Badge>;
  return <Badge tone="success">利用中</Badge>;
}

function rolesInForce(roles: StaffMember['roles']): string {
  const today = todayInJapan(new Date());
  const held = roles.filter((role) => isInForce(role, today)).map(({ role }) => roleWords[role]);
  return held.join('・') || 'なし';
}
