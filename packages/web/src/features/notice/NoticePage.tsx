/** お知らせの内容 — what is to be decided about it, how far it has come, its words, its history. */
import {
  type MessageDetail,
  messageMarks,
  type NoticeLanguage,
  noticeLanguages,
  type WordsByLanguage,
} from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { type DescribedItem, DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { ApproveSection } from './ApproveSection.tsx';
import { CancelSection } from './CancelSection.tsx';
import { FiguresSection } from './FiguresSection.tsx';
import { StateBadges, UrgencyBadge } from './NoticeBadges.tsx';
import { NoticePreview } from './NoticePreview.tsx';
import { conditionWords } from './notice-words.ts';
import { noticePermissions } from './permissions.ts';
import { ReviewSection } from './ReviewSection.tsx';
import { noticeRoute } from './routes.ts';
import { useNotice } from './use-notices.ts';

export function NoticePage(): ReactElement {
  const { noticeId } = noticeRoute.useParams();
  const notice = useNotice(noticeId);
  const { data } = notice;
  const mayCompose = useMay(noticePermissions.compose);
  const isSent = data?.marks.some(({ kind }) => kind === 'released') ?? false;
  return (
    <Page
      title="お知らせの内容"
      note={
        data ? (
          <span className="inline-flex flex-wrap gap-1">
            <UrgencyBadge urgency={data.urgency} />
            <StateBadges message={data} />
          </span>
        ) : null
      }
      breadcrumb={[
        { key: 'list', step: <TextLink to="/notices">お知らせの配信</TextLink> },
        { key: 'here', step: 'お知らせの内容' },
      ]}
      actions={
        mayCompose && isSent ? (
          <ButtonLink to="/notices/new" search={{ corrects: noticeId }}>
            訂正版を作る
          </ButtonLink>
        ) : null
      }
    >
      {notice.isError ? <ProblemNotice thrown={notice.error} onRetry={notice.refetch} /> : null}
      {notice.isPending ? <Skeleton lines={6} label="お知らせを読み込んでいます" /> : null}
      {data ? (
        <>
          <Corrections message={data} />
          <ApproveSection message={data} />
          <ReviewSection message={data} />
          {data.figures ? (
            <FiguresSection
              figures={data.figures}
              isAsking={notice.isFetching}
              onAsk={() => void notice.refetch()}
            />
          ) : null}
          <Content message={data} />
          <History message={data} />
          <CancelSection message={data} />
        </>
      ) : null}
    </Page>
  );
}

function Corrections({ message }: { message: MessageDetail }): ReactElement | null {
  const { corrects, correctedBy } = message;
  if (!corrects && correctedBy.length === 0) return null;
  return (
    <Notice
      kind="information"
      title={corrects ? 'これは訂正版です' : 'このお知らせには訂正版があります'}
    >
      {corrects ? (
        <p>
          訂正するお知らせ：
          <TextLink to="/notices/$noticeId" params={{ noticeId: corrects.id }}>
            {corrects.subject}
          </TextLink>
          　届け先は、それが届いた人だけです。
        </p>
      ) : null}
      {correctedBy.map(({ id, subject }) => (
        <p key={id}>
          <TextLink to="/notices/$noticeId" params={{ noticeId: id }}>
            {subject}
          </TextLink>
        </p>
      ))}
    </Notice>
  );
}

function Content({ message }: { message: MessageDetail }): ReactElement {
  return (
    <Section id="content" title="文と届け先" card>
      <div className="flex flex-col gap-6">
        <DescriptionList columns={2} items={factsOf(message)} />
        <NoticePreview words={message.words} />
      </div>
    </Section>
  );
}

function factsOf(message: MessageDetail): DescribedItem[] {
  const { topicTitle, audience, template, staffName, composedAt, corrects, words } = message;
  const receivers = corrects
    ? ['訂正するお知らせが届いた人']
    : audience === null
      ? ['この分野の登録者すべて']
      : audience.map(conditionWords);
  return [
    { term: '分野', value: topicTitle },
    { term: '言葉', value: languagesOf(words) },
    { term: '作成', value: `${staffName}　${instantWords(composedAt)}` },
    { term: '文例', value: template ? `${template.code}（第${template.version}版）` : '直接入力' },
    { term: '届け先', value: receivers.join('　かつ　'), isWide: true },
  ];
}

function languagesOf(words: WordsByLanguage): string {
  const written = (Object.keys(noticeLanguages) as NoticeLanguage[]).filter((one) => words[one]);
  return written.map((one) => noticeLanguages[one]).join('、');
}

function History({ message }: { message: MessageDetail }): ReactElement {
  const made = {
    id: 'made',
    on: instantWords(message.composedAt),
    title: '作成',
    detail: message.staffName,
  };
  const marks = message.marks.map(({ kind, staffName, reason, recordedAt }, at) => ({
    id: `${at}`,
    on: instantWords(recordedAt),
    title: messageMarks[kind],
    detail: [staffName, reason].filter(Boolean).join('　'),
  }));
  const entries = [made, ...marks].toReversed();
  return (
    <Section id="history" title="経過">
      <Timeline
        label="経過"
        entries={entries.map((entry, place) => ({ ...entry, isCurrent: place === 0 }))}
      />
    </Section>
  );
}
