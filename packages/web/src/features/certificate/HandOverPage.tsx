/**
 * 証明書の作成と交付 — the copies asked for just now, each from being made to being handed over.
 *
 * @spec juki 1.3.8
 */
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FeeDue } from '../payment/counter/FeeDue.tsx';
import { HandOver } from './HandOver.tsx';
import { handOverRoute } from './routes.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { useIssue } from './use-issue.ts';

export function HandOverPage(): ReactElement {
  const { ids } = handOverRoute.useSearch();
  return (
    <Page
      title="証明書の作成と交付"
      breadcrumb={[
        {
          key: 'new',
          step: (
            <TextLink to="/certificates/new" search={{}}>
              証明書の交付
            </TextLink>
          ),
        },
        { key: 'here', step: '証明書の作成と交付' },
      ]}
      actions={
        <ButtonLink to="/certificates/new" search={{}}>
          別の証明書を請求する
        </ButtonLink>
      }
    >
      {ids.length === 0 ? <p>表示する証明書がありません。交付履歴から選んでください。</p> : null}
      {ids.map((id, place) => (
        <Copy key={id} id={id} words={ids.length > 1 ? `${place + 1}部目` : '発行した証明書'} />
      ))}
    </Page>
  );
}

function Copy({ id, words }: { id: string; words: string }): ReactElement {
  const issue = useIssue(id);
  if (issue.isPending) return <Skeleton lines={3} label={`${words}を読み込んでいます`} />;
  if (issue.isError) return <ProblemNotice thrown={issue.error} onRetry={issue.refetch} />;
  const { kindTitle, issueNumber, status, heading } = issue.data;
  return (
    <Section
      id={`issue-${id}`}
      card
      title={words}
      note={<StatusBadge status={status} />}
      actions={
        <TextLink to="/certificates/$issueId" params={{ issueId: id }}>
          発行の内容<span className="sr-only">（{words}）</span>
        </TextLink>
      }
    >
      <p className="mb-4 text-std-16N-170">
        {kindTitle}　{heading}　発行番号 {issueNumber}
      </p>
      <FeeDue issue={issue.data} />
      <HandOver
        issue={issue.data}
        isChecking={issue.isFetching}
        onCheck={() => void issue.refetch()}
      />
    </Section>
  );
}
