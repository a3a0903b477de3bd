/**
 * 証明書の発行の内容 — one copy: what it shows, who asked for it, and every step since.
 *
 * @spec juki 1.3.8
 * @spec juki 2.2.2
 */
import {
  certificateItems,
  type IssueDetail,
  identityProofs,
  issueStatuses,
  requesterRelations,
} from '@yakuba/contract/certificate';
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay, useSession } from '../../app/session.ts';
import { type DescribedItem, DescriptionList } from '../../ui/DescriptionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { DiscardIssue } from './DiscardIssue.tsx';
import { HandOver } from './HandOver.tsx';
import { certificatePermissions } from './permissions.ts';
import { issueRoute } from './routes.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { useIssue } from './use-issue.ts';

export function IssuePage(): ReactElement {
  const { issueId } = issueRoute.useParams();
  const issue = useIssue(issueId);
  return (
    <Page
      title="証明書の発行の内容"
      note={issue.data ? <StatusBadge status={issue.data.status} /> : null}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/certificates">交付履歴</TextLink> },
        { key: 'here', step: '証明書の発行の内容' },
      ]}
    >
      {issue.isError ? <ProblemNotice thrown={issue.error} onRetry={issue.refetch} /> : null}
      {issue.isPending ? <Skeleton lines={6} label="発行の内容を読み込んでいます" /> : null}
      {issue.data ? (
        <Detail
          issue={issue.data}
          isChecking={issue.isFetching}
          onCheck={() => void issue.refetch()}
        />
      ) : null}
    </Page>
  );
}

interface DetailProps {
  issue: IssueDetail;
  isChecking: boolean;
  onCheck: () => void;
}

function Detail({ issue, isChecking, onCheck }: DetailProps): ReactElement {
  const { accountId } = useSession();
  const mayDiscard = useMay(certificatePermissions.discard);
  const mayActForOthers = useMay('certificate:release_for_others');
  const isOwn = issue.staffId === accountId || mayActForOthers;
  const isMade = issue.status === 'printed' || issue.status === 'released';
  return (
    <>
      {isOwn ? <HandOver issue={issue} isChecking={isChecking} onCheck={onCheck} /> : null}
      <Section id="content" title="証明した内容" card>
        <DescriptionList columns={2} items={contentOf(issue)} />
      </Section>
      <Section id="requester" title="請求者" card>
        <DescriptionList columns={2} items={requesterOf(issue)} />
      </Section>
      <Section id="steps" title="経過">
        <Timeline
          label="経過"
          entries={stepsOf(issue).map((step, place) => ({ ...step, isCurrent: place === 0 }))}
        />
      </Section>
      {isOwn && isMade && mayDiscard ? <DiscardIssue id={issue.id} /> : null}
    </>
  );
}

function contentOf(issue: IssueDetail): DescribedItem[] {
  const items = issue.items.map((item) => wordOf(certificateItems, item));
  return [
    { term: '発行番号', value: issue.issueNumber },
    { term: '種類', value: `${issue.kindTitle}${issue.isOfficialUse ? '（公用）' : ''}` },
    { term: '証明した人', value: issue.heading },
    { term: '宛名番号', value: issue.addresseeNumbers.join('、') },
    { term: '枚数', value: issue.pages === null ? '' : `${issue.pages}枚` },
    { term: '受付', value: instantWords(issue.requestedAt) },
    {
      term: '場所・端末',
      value: [issue.place, issue.terminal].filter(Boolean).join(' '),
    },
    { term: '操作者', value: issue.staffName },
    { term: '操作者ID', value: issue.staffId },
    { term: '記載した事項', value: items.join('、'), isWide: true },
  ];
}

function requesterOf({ requester }: IssueDetail): DescribedItem[] {
  const proofs = requester.identityProofs.map((proof) => identityProofs[proof]);
  return [
    { term: '氏名', value: requester.name },
    { term: '区分', value: requesterRelations[requester.relation] },
    { term: '住所', value: requester.address, isWide: true },
    { term: '請求事由', value: requester.purpose, isWide: true },
    { term: '本人確認', value: proofs.join('、'), isWide: true },
  ];
}

function stepsOf(issue: IssueDetail) {
  const asked = {
    id: 'asked',
    on: instantWords(issue.requestedAt),
    title: '請求を受け付けました',
    detail: issue.staffName,
  };
  const later = issue.steps.map((step, place) => ({
    id: `${place}`,
    on: instantWords(step.recordedAt),
    title: issueStatuses[step.kind],
    detail: [step.staffName, step.terminal, step.reason].filter(Boolean).join('　'),
  }));
  return [asked, ...later].toReversed();
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
