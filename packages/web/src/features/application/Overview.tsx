/** 申請の概要 — procedure, number, who, by which channel, until when, and the fee. */
import {
  applicationChannels,
  feeStates,
  type ReviewedApplication,
  resultOutlets,
} from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { type DescribedItem, DescriptionList } from '../../ui/DescriptionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { DueWords } from './DueWords.tsx';

export function Overview({ application }: { application: ReviewedApplication }): ReactElement {
  return (
    <Section id="overview" title={application.procedureTitle} card>
      <DescriptionList columns={2} items={factsOf(application)} />
    </Section>
  );
}

function factsOf(application: ReviewedApplication): DescribedItem[] {
  const { receiptNumber, channel, outlet, submittedAt, dueOn, issueIds } = application;
  return [
    { term: '受付番号', value: receiptNumber },
    { term: '経路', value: applicationChannels[channel] },
    { term: '申請者', value: applicantOf(application) },
    { term: '受付', value: instantWords(submittedAt) },
    { term: '期限', value: <DueWords dueOn={dueOn} /> },
    { term: '手数料', value: feeWords(application) },
    { term: '受取りの方法', value: resultOutlets[outlet] },
    {
      term: '証明書の発行',
      value:
        issueIds.length === 0
          ? null
          : issueIds.map((issueId, at) => (
              <TextLink
                key={issueId}
                to="/certificates/$issueId"
                params={{ issueId }}
                className="mr-3"
              >
                {`${at + 1}通目`}
              </TextLink>
            )),
    },
  ];
}

function applicantOf({ applicantNumber, agentNumber }: ReviewedApplication) {
  if (applicantNumber === null) return '台帳にない方';
  return (
    <>
      <TextLink to="/residents/$addresseeNumber" params={{ addresseeNumber: applicantNumber }}>
        {`宛名番号 ${applicantNumber}`}
      </TextLink>
      {agentNumber ? `（代理人 宛名番号 ${agentNumber}）` : null}
    </>
  );
}

function feeWords({ fee: { state, amountYen } }: ReviewedApplication): string {
  if (amountYen === 0) return feeStates.none;
  return `${amountYen.toLocaleString('ja-JP')}円（${feeStates[state]}）`;
}
