/** お知らせの配信 — every message, newest first, with how far those of the last days have come. */
import type { MessageSummary } from '@yakuba/contract/notice';
import { type ReactElement, useState } from 'react';

import { ButtonLink, TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { shortInstantWords } from '../resident/words/date-words.ts';
import { StateBadges, UrgencyBadge } from './NoticeBadges.tsx';
import { noticePermissions } from './permissions.ts';
import { useNotices } from './use-notices.ts';

const PAGE_SIZE = 20;

export function NoticeListPage(): ReactElement {
  const [page, setPage] = useState(1);
  const notices = useNotices(page);
  const mayCompose = useMay(noticePermissions.compose);
  const total = notices.data?.total ?? 0;
  const last = Math.min(page * PAGE_SIZE, total);
  return (
    <Page
      title="お知らせの配信"
      actions={
        <>
          <Button
            busy={notices.isFetching && '読み込んでいます'}
            onClick={() => void notices.refetch()}
          >
            更新
          </Button>
          {mayCompose ? (
            <ButtonLink kind="primary" to="/notices/new" search={{}}>
              お知らせを作る
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <div>
        {notices.isError ? (
          <ProblemNotice thrown={notices.error} onRetry={notices.refetch} />
        ) : null}
        {notices.isPending ? <Skeleton lines={6} label="お知らせを読み込んでいます" /> : null}
        {notices.data ? (
          <>
            <Table
              caption="お知らせの一覧"
              hideCaption
              columns={columns}
              rows={notices.data.messages}
              rowKey={({ id }) => id}
              empty="お知らせはまだありません。"
            />
            {total > PAGE_SIZE ? (
              <Pagination
                label="お知らせ"
                page={page}
                pageCount={Math.ceil(total / PAGE_SIZE)}
                words={`全${total}件中 ${(page - 1) * PAGE_SIZE + 1}〜${last}件`}
                onPage={setPage}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </Page>
  );
}

const columns: readonly Column<MessageSummary>[] = [
  {
    id: 'subject',
    header: '件名',
    isRowHeader: true,
    cell: ({ id, subject }) => (
      <TextLink to="/notices/$noticeId" params={{ noticeId: id }}>
        {subject}
      </TextLink>
    ),
  },
  {
    id: 'urgency',
    header: '緊急度',
    kind: 'fit',
    cell: ({ urgency }) => <UrgencyBadge urgency={urgency} />,
  },
  { id: 'topic', header: '分野', width: 'm', cell: ({ topicTitle }) => topicTitle },
  {
    id: 'state',
    header: '状態',
    width: 'm',
    cell: (message) => <StateBadges message={message} />,
  },
  { id: 'progress', header: '配信', width: 'l', cell: progressOf },
  {
    id: 'at',
    header: '作成',
    kind: 'fit',
    cell: ({ composedAt }) => <time dateTime={composedAt}>{shortInstantWords(composedAt)}</time>,
  },
];

function progressOf({ id, figures, state }: MessageSummary): ReactElement | string {
  if (!figures) return state === 'waiting' ? '―' : '内容を開くと表示します';
  const { handed, total, percent, isUnderWay, stuck } = figures;
  const words = `${handed} / ${total}`;
  return (
    <span className="flex flex-col gap-1">
      {isUnderWay && percent !== null ? (
        <ProgressBar id={`at-${id}`} label="送信中" done={percent} total={100} words={words} />
      ) : (
        <span className="tabular-nums">引渡し済み {words}</span>
      )}
      {stuck === '0' ? null : (
        <span>
          <Badge tone="warning">{`滞留 ${stuck}`}</Badge>
        </span>
      )}
    </span>
  );
}
