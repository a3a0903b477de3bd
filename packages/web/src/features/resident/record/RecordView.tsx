/** 住民票の表示 — the parts of a record in the order a clerk asks for them. */
import type { ResidentView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';
import { TextLink } from '../../../app/links.tsx';
import { useMay } from '../../../app/session.ts';
import { Section } from '../../../ui/Section.tsx';
import { MemberTable } from '../household/MemberTable.tsx';
import { NumberWords } from '../words/NumberWords.tsx';
import { HistorySection } from './HistorySection.tsx';
import { InquiryAlerts } from './InquiryAlerts.tsx';
import { IssueHistory } from './IssueHistory.tsx';
import { MemoSection } from './MemoSection.tsx';
import { PrintHeading } from './PrintHeading.tsx';
import { ReadingsSection } from './ReadingsSection.tsx';
import { RecordContents } from './RecordContents.tsx';
import { RecordGlance } from './RecordGlance.tsx';
import { RecordItems } from './RecordItems.tsx';
import { RecordNotices } from './RecordNotices.tsx';
import { SuppressionNotices } from './SuppressionNotices.tsx';
import { useMemberKeys } from './use-member-keys.ts';

export interface RecordViewProps {
  view: ResidentView;
  asOf: string | null;
  /** The answer for another day is on its way. */
  isUpdating: boolean;
  onAsOf: (asOf: string) => void;
}

export function RecordView(props: RecordViewProps): ReactElement {
  const { view, asOf, isUpdating, onAsOf } = props;
  const { record, household } = view;
  const number = record.addresseeNumber ?? '';
  const seesIssues = useMay('certificate:view_issue_history');
  const mayWrite = useMay('resident:write_memo');
  useMemberKeys(household.members, number);
  return (
    <div aria-busy={isUpdating} className={`flex flex-col gap-6 ${isUpdating ? 'opacity-60' : ''}`}>
      <PrintHeading title="住民票（確認用）" />
      <InquiryAlerts alerts={view.alerts} />
      <RecordGlance view={view} />
      <SuppressionNotices addresseeNumber={number} householdNumber={household.householdNumber} />
      <RecordNotices view={view} />
      <RecordContents parts={partsOf(seesIssues, view.readings !== null)} />
      <Section
        id="household"
        title="世帯"
        note={
          <TextLink
            to="/households/$householdNumber"
            params={{ householdNumber: household.householdNumber }}
          >
            世帯番号 <NumberWords number={household.householdNumber} />
          </TextLink>
        }
      >
        <MemberTable members={household.members} current={number} hasKeys />
      </Section>
      <RecordItems view={view} isPast={asOf !== null} />
      <HistorySection history={view.history} asOf={asOf} onAsOf={onAsOf} />
      {seesIssues ? <IssueHistory addresseeNumber={number} /> : null}
      <MemoSection addresseeNumber={number} mayWrite={mayWrite} />
      {view.readings ? <ReadingsSection readings={view.readings} /> : null}
    </div>
  );
}

function partsOf(seesIssues: boolean, seesReadings: boolean) {
  return [
    { id: 'household', title: '世帯' },
    { id: 'items', title: '住民票の項目' },
    { id: 'history', title: '異動履歴' },
    ...(seesIssues ? [{ id: 'issues', title: '証明書の交付履歴' }] : []),
    { id: 'memos', title: 'メモ' },
    ...(seesReadings ? [{ id: 'readings', title: 'この記録を見た職員' }] : []),
  ];
}
