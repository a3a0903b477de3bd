/** 受付一覧の列 — an application as a line of the list. */
import { applicationChannels, type IntakeRow } from '@yakuba/contract/application';

import { TextLink } from '../../app/links.tsx';
import { type Column, wholeRowLink } from '../../ui/Table.tsx';
import { shortInstantWords } from '../resident/words/date-words.ts';
import { DueWords } from './DueWords.tsx';
import { StateBadge } from './StateBadge.tsx';

export const intakeColumns: readonly Column<IntakeRow>[] = [
  {
    id: 'receipt',
    header: '受付番号',
    kind: 'fit',
    isRowHeader: true,
    cell: ({ id, receiptNumber }) => (
      <TextLink
        to="/applications/$applicationId"
        params={{ applicationId: id }}
        className={wholeRowLink}
      >
        {receiptNumber}
      </TextLink>
    ),
  },
  { id: 'state', header: '状態', kind: 'fit', cell: ({ state }) => <StateBadge state={state} /> },
  { id: 'due', header: '期限', width: 'm', cell: ({ dueOn }) => <DueWords dueOn={dueOn} /> },
  { id: 'procedure', header: '手続', width: 'm', cell: ({ procedureTitle }) => procedureTitle },
  { id: 'who', header: '申請者', width: 's', cell: whoOf },
  {
    id: 'channel',
    header: '経路',
    kind: 'fit',
    cell: ({ channel }) => applicationChannels[channel],
  },
  {
    id: 'at',
    header: '受付',
    kind: 'fit',
    cell: ({ submittedAt }) =>
      submittedAt ? <time dateTime={submittedAt}>{shortInstantWords(submittedAt)}</time> : '―',
  },
  { id: 'fee', header: '手数料', kind: 'fit', cell: feeOf },
];

/** Whoever may not be looked up is known by number alone. */
function whoOf({ applicantName, applicantNumber }: IntakeRow): string {
  if (applicantName) return applicantName;
  return applicantNumber ? `宛名番号 ${applicantNumber}` : '台帳にない方';
}

function feeOf({ feeYen, isPaid }: IntakeRow): string {
  if (feeYen === 0) return '不要';
  return isPaid ? '入金済み' : `${feeYen.toLocaleString('ja-JP')}円 未入金`;
}
