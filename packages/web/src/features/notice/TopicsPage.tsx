/** お知らせの分野 — what residents may choose, from a day on. */
import { useQueryClient } from '@tanstack/react-query';
import { type NoticeTopicRule, noticeRoutes } from '@yakuba/contract/notice';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dateWords } from '../resident/words/date-words.ts';
import { noticePermissions } from './permissions.ts';
import { noticeKey, useTopicRules } from './use-notices.ts';

const schema = bodySchema(noticeRoutes.setTopic);
const labels = {
  code: '符号',
  title: '分野名',
  plainTitle: '分野名（やさしい日本語）',
  englishTitle: '分野名（英語）',
  isDisaster: '災害の分野（緊急で送れる）',
  isOffered: '登録を受け付ける',
  validFrom: '適用開始日',
};

export function TopicsPage(): ReactElement {
  const topics = useTopicRules();
  const maySet = useMay(noticePermissions.setTopics);
  const [chosen, choose] = useState<NoticeTopicRule | 'new' | null>(null);
  const [isDone, setDone] = useState(false);
  const start = (next: NoticeTopicRule | 'new' | null) => {
    setDone(false);
    choose(next);
  };
  const columns = maySet ? [...shown, changeColumn(start)] : shown;
  return (
    <Page title="お知らせの分野">
      {topics.isError ? <ProblemNotice thrown={topics.error} onRetry={topics.refetch} /> : null}
      {topics.isPending ? <Skeleton lines={4} label="分野を読み込んでいます" /> : null}
      {topics.data ? (
        <Table
          caption="分野の一覧"
          hideCaption
          columns={columns}
          rows={topics.data.topics}
          rowKey={({ code }) => code}
          empty="分野はまだありません。分野を定めると、住民が選べるようになります。"
        />
      ) : null}
      {isDone ? <Notice kind="success" title="分野を定めました" announce="status" /> : null}
      {maySet && chosen === null ? (
        <div>
          <Button onClick={() => start('new')}>分野を加える</Button>
        </div>
      ) : null}
      {chosen ? (
        <TopicForm
          key={chosen === 'new' ? '' : chosen.code}
          topic={chosen === 'new' ? null : chosen}
          onClose={(isSaved) => {
            choose(null);
            setDone(isSaved);
          }}
        />
      ) : null}
    </Page>
  );
}

interface TopicFormProps {
  /** Null for a topic that is not there yet. */
  topic: NoticeTopicRule | null;
  onClose: (isSaved: boolean) => void;
}

function TopicForm({ topic, onClose }: TopicFormProps): ReactElement {
  const client = useQueryClient();
  const { code, title, plainTitle, englishTitle, isDisaster, isOffered } = topic ?? {
    ...blank,
    englishTitle: '',
  };
  const form = useDraftForm({
    id: 'topic',
    schema,
    labels,
    initial: {
      code,
      title,
      plainTitle,
      englishTitle: englishTitle ?? '',
      isDisaster,
      isOffered,
      validFrom: todayInJapan(new Date()),
    },
    send: (body, idempotencyKey) => call(noticeRoutes.setTopic, { body }, { idempotencyKey }),
    onSent: () => {
      void client.invalidateQueries({ queryKey: noticeKey });
      onClose(true);
    },
  });
  return (
    <Section id="topic-form" title={topic ? `${topic.title}を変える` : '分野を加える'} card>
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" busy={form.isBusy && '定めています'}>
              この分野を定める
            </Button>
            <Button onClick={() => onClose(false)}>やめる</Button>
          </>
        }
      >
        <TextField
          {...form.textField('code')}
          required
          readOnly={topic !== null}
          autoFocus={topic === null}
          hint="英小文字とハイフン。あとから変えられません。"
          autoCapitalize="none"
        />
        <TextField {...form.textField('title')} required hint="例：子育て" />
        <TextField {...form.textField('plainTitle')} required hint="例：こどもの こと" />
        <TextField {...form.textField('englishTitle')} lang="en" hint="例：Children" />
        <Checkbox {...form.checkField('isDisaster')} />
        <Checkbox {...form.checkField('isOffered')} />
        <DateField {...form.dateField('validFrom')} required />
      </DraftFormFrame>
    </Section>
  );
}

const blank = { code: '', title: '', plainTitle: '', isDisaster: false, isOffered: true };

function changeColumn(onChange: (topic: NoticeTopicRule) => void): Column<NoticeTopicRule> {
  return {
    id: 'change',
    header: '操作',
    kind: 'fit',
    cell: (topic) => (
      <Button onClick={() => onChange(topic)}>
        変える<span className="sr-only">（{topic.title}）</span>
      </Button>
    ),
  };
}

const shown: readonly Column<NoticeTopicRule>[] = [
  {
    id: 'title',
    header: '分野',
    isRowHeader: true,
    cell: ({ title, isDisaster }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {title}
        {isDisaster ? <Badge tone="danger">災害</Badge> : null}
      </span>
    ),
  },
  { id: 'plain', header: 'やさしい日本語', cell: ({ plainTitle }) => plainTitle },
  {
    id: 'english',
    header: '英語',
    cell: ({ englishTitle }) => (englishTitle ? <span lang="en">{englishTitle}</span> : '―'),
  },
  {
    id: 'offered',
    header: '受付',
    kind: 'fit',
    cell: ({ isOffered }) => (isOffered ? '受け付ける' : '受け付けない'),
  },
  { id: 'count', header: '登録', kind: 'number', cell: ({ subscribers }) => subscribers },
  { id: 'from', header: '適用開始日', kind: 'fit', cell: ({ validFrom }) => dateWords(validFrom) },
];
