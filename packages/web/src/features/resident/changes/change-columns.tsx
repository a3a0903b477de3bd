/** 仮登録一覧の列 — a change as a line of a list; its name leads to it. @spec juki 4.0.8 */
import { type ChangeSummary, changeKinds } from '@yakuba/contract/resident';

import { TextLink } from '../../../app/links.tsx';
import { type Column, wholeRowLink } from '../../../ui/Table.tsx';
import { dateWords, shortInstantWords } from '../words/date-words.ts';

const reason: Column<ChangeSummary> = {
  id: 'reason',
  header: '差戻しの理由',
  cell: (change) => change.returnReason ?? '',
};
const decision: Column<ChangeSummary> = {
  id: 'decided',
  header: '決裁',
  width: 'm',
  cell: ({ decidedByName, decidedAt }) =>
    decidedAt ? `${decidedByName ?? ''} ${shortInstantWords(decidedAt)}` : '',
};

/** Columns for changes of one status. */
export function changeColumns(status: ChangeSummary['status']): readonly Column<ChangeSummary>[] {
  return [
    {
      id: 'kind',
      header: '手続',
      width: 'm',
      isRowHeader: true,
      cell: ({ id, kind }) => (
        <TextLink to="/changes/$id" params={{ id }} className={wholeRowLink}>
          {changeKinds[kind]}
        </TextLink>
      ),
    },
    { id: 'heading', header: '対象', cell: (change) => change.heading },
    ...(status === 'returned' ? [reason] : []),
    {
      id: 'notifiedOn',
      header: '届出日',
      width: 'm',
      cell: ({ notifiedOn }) => dateWords(notifiedOn) || '―',
    },
    { id: 'applicant', header: '担当', width: 'm', cell: (change) => change.applicantName },
    {
      id: 'appliedAt',
      header: '受付',
      width: 'm',
      cell: ({ appliedAt }) => <time dateTime={appliedAt}>{shortInstantWords(appliedAt)}</time>,
    },
    ...(status === 'approved' ? [decision] : []),
  ];
}
