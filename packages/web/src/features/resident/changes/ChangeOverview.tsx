/** 仮登録の概要 — whom it concerns, its days, and who entered and decided it. */
import type { ChangeSummary } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { dateWords, instantWords } from '../words/date-words.ts';

export function ChangeOverview({ change }: { change: ChangeSummary }): ReactElement {
  const decided = change.decidedAt
    ? [
        {
          term: change.status === 'returned' ? '差戻し' : '決裁',
          value: `${change.decidedByName ?? ''}　${instantWords(change.decidedAt)}`,
        },
      ]
    : [];
  return (
    <DescriptionList
      columns={2}
      items={[
        { term: '対象', value: change.heading, isWide: true },
        { term: '異動日', value: dateWords(change.effectiveOn) },
        { term: '届出日', value: dateWords(change.notifiedOn) },
        { term: '入力', value: `${change.applicantName}　${instantWords(change.appliedAt)}` },
        ...decided,
      ]}
    />
  );
}
