/**
 * お知らせの作成 — topic, urgency, words and receivers on one page, with the look of it. With a
 * message to correct it goes to exactly those who were sent that one.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type MessageDetail, noticeRoutes } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { call } from '../../api/client.ts';
import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { UnsavedGuard } from '../../form/UnsavedGuard.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ComposeForm } from './ComposeForm.tsx';
import { composeLabels, composeSchema, OWN_WORDS } from './compose-form.ts';
import { composeRoute } from './routes.ts';
import { noticeKey, useNotice, useTemplates, useTopicRules } from './use-notices.ts';

export function ComposePage(): ReactElement {
  const { corrects } = composeRoute.useSearch();
  return (
    <Page
      title={corrects ? '訂正版の作成' : 'お知らせの作成'}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/notices">お知らせの配信</TextLink> },
        { key: 'here', step: corrects ? '訂正版の作成' : 'お知らせの作成' },
      ]}
    >
      {corrects ? <Correction id={corrects} /> : <Composing corrected={null} />}
    </Page>
  );
}

function Correction({ id }: { id: string }): ReactElement {
  const notice = useNotice(id);
  if (notice.isError) return <ProblemNotice thrown={notice.error} onRetry={notice.refetch} />;
  if (!notice.data) return <Skeleton lines={6} label="訂正するお知らせを読み込んでいます" />;
  return <Composing corrected={notice.data} />;
}

function Composing({ corrected }: { corrected: MessageDetail | null }): ReactElement {
  const client = useQueryClient();
  const navigate = useNavigate();
  const topics = useTopicRules();
  const templates = useTemplates();
  const form = useDraftForm({
    id: 'compose',
    schema: composeSchema(corrected?.id ?? null),
    labels: composeLabels,
    initial: startOf(corrected),
    send: (body, idempotencyKey) => call(noticeRoutes.composeMessage, { body }, { idempotencyKey }),
    onSent: ({ id }) => {
      void client.invalidateQueries({ queryKey: noticeKey });
      void navigate({ to: '/notices/$noticeId', params: { noticeId: id } });
    },
  });
  const failed = [topics, templates].find(({ isError }) => isError);
  if (failed) return <ProblemNotice thrown={failed.error} onRetry={failed.refetch} />;
  if (!topics.data || !templates.data) {
    return <Skeleton lines={6} label="分野と文例を読み込んでいます" />;
  }
  return (
    <>
      <UnsavedGuard isDirty={form.isDirty} />
      <ComposeForm
        form={form}
        topics={topics.data.topics}
        templates={templates.data.templates}
        corrected={corrected}
      />
    </>
  );
}

/** A correction begins with the words that are to be put right, under the same topic. */
function startOf(corrected: MessageDetail | null) {
  const base = { source: OWN_WORDS, reach: 'all' };
  if (!corrected) return base;
  const { topicCode, urgency, words } = corrected;
  return { ...base, topicCode, urgency, words };
}
