/** お知らせの文例 — texts to begin with; each saving is a version, and none is changed. */
import type { NoticeTemplate } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { noticePermissions } from './permissions.ts';
import { useTemplates } from './use-notices.ts';

export function TemplatesPage(): ReactElement {
  const templates = useTemplates();
  const mayCompose = useMay(noticePermissions.compose);
  return (
    <Page
      title="お知らせの文例"
      actions={
        mayCompose ? <ButtonLink to="/notices/templates/new">文例を登録する</ButtonLink> : null
      }
    >
      {templates.isError ? (
        <ProblemNotice thrown={templates.error} onRetry={templates.refetch} />
      ) : null}
      {templates.isPending ? <Skeleton lines={4} label="文例を読み込んでいます" /> : null}
      {templates.data ? (
        <Table
          caption="文例の一覧"
          hideCaption
          columns={columns}
          rows={templates.data.templates}
          rowKey={({ code }) => code}
          empty="文例はまだありません。文例がなくても、文を直接書いて送れます。"
        />
      ) : null}
    </Page>
  );
}

const columns: readonly Column<NoticeTemplate>[] = [
  {
    id: 'title',
    header: '文例',
    isRowHeader: true,
    cell: ({ code, title }) => (
      <TextLink to="/notices/templates/$code" params={{ code }}>
        {title}
      </TextLink>
    ),
  },
  { id: 'subject', header: '件名', cell: ({ words }) => words.ja.subject },
  { id: 'version', header: '版', kind: 'fit', cell: ({ version }) => `第${version}版` },
  {
    id: 'at',
    header: '保存',
    kind: 'fit',
    cell: ({ recordedAt }) => <time dateTime={recordedAt}>{instantWords(recordedAt)}</time>,
  },
  { id: 'by', header: '操作者', width: 's', cell: ({ staffName }) => staffName },
];
