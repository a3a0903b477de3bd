/**
 * 職員の内容 — one account: its periods and roles, and what an administrator may do about it.
 *
 * @spec juki 10.4
 */
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useSession } from '../../../app/session.ts';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { periodWords } from '../period-words.ts';
import { permissionWords } from '../role-words.ts';
import { memberRoute } from '../routes.ts';
import { AccountActions } from './AccountActions.tsx';
import { PostingForm } from './PostingForm.tsx';
import { RoleForm } from './RoleForm.tsx';
import { StateBadge } from './StaffPage.tsx';
import { type StaffMember, useStaff } from './use-staff.ts';

export function MemberPage(): ReactElement {
  const { accountId } = memberRoute.useParams();
  const staff = useStaff();
  const member = staff.data?.members.find((one) => one.accountId === accountId);
  return (
    <Page
      title={member?.displayName ?? '職員の内容'}
      note={member ? <StateBadge member={member} /> : null}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/staff">職員</TextLink> },
        { key: 'here', step: '職員の内容' },
      ]}
    >
      {staff.isError ? <ProblemNotice thrown={staff.error} onRetry={staff.refetch} /> : null}
      {staff.isPending ? <Skeleton lines={6} label="職員の内容を読み込んでいます" /> : null}
      {staff.data && !member ? (
        <Notice kind="error" title="この操作者IDの職員はいません">
          <p>一覧から選び直してください。</p>
        </Notice>
      ) : null}
      {member ? <Member key={member.accountId} member={member} /> : null}
    </Page>
  );
}

function Member({ member }: { member: StaffMember }): ReactElement {
  const isOwn = useSession().accountId === member.accountId;
  const { serviceFrom, serviceUntil } = member;
  const service = periodWords({ validFrom: serviceFrom, validUntil: serviceUntil });
  return (
    <>
      <Section id="account" title="アカウント" card>
        <DescriptionList
          columns={2}
          items={[
            { term: '操作者ID', value: member.accountId },
            { term: '氏名カナ', value: member.nameKana },
            { term: '所属', value: member.section },
            { term: '利用期間', value: service },
            { term: '二要素認証', value: member.hasSecondFactor ? '登録済み' : '未登録' },
          ]}
        />
      </Section>
      <Section id="roles" title="役割と期間">
        {isOwn ? (
          <Notice kind="information" title="自分の役割と権限は変えられません">
            <p>ほかの管理者に依頼してください。</p>
          </Notice>
        ) : (
          <RoleForm member={member} />
        )}
      </Section>
      {member.permissions.length > 0 ? (
        <Section id="permissions" title="個人別の権限">
          <DescriptionList
            items={member.permissions.map((one) => ({
              term: one.effect === 'grant' ? '加える' : '除く',
              value: `${permissionWords(one.permission)}　${periodWords(one)}`,
            }))}
          />
        </Section>
      ) : null}
      {isOwn ? null : (
        <>
          <Section id="posting" title="所属と利用終了日">
            <PostingForm member={member} />
          </Section>
          <AccountActions member={member} />
        </>
      )}
    </>
  );
}
