/** 案件の一覧の列 */
import { type CaseSummary, caseStates, lifeEvents } from '@yakuba/contract/procedure-guide';

import { TextLink } from '../../../app/links.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { type Column, wholeRowLink } from '../../../ui/Table.tsx';
import { caseTones, minutesSince } from './case-words.ts';

export function caseColumns(now: Date): readonly Column<CaseSummary>[] {
  return [
    {
      id: 'number',
      header: '案件番号',
      isRowHeader: true,
      kind: 'fit',
      cell: ({ id, caseNumber }) => (
        <TextLink to="/cases/$id" params={{ id }} className={wholeRowLink}>
          {caseNumber}
        </TextLink>
      ),
    },
    { id: 'event', header: '出来事', kind: 'fit', cell: ({ event }) => lifeEvents[event] },
    { id: 'applicant', header: '届出人', cell: ({ applicantName }) => applicantName ?? '―' },
    {
      id: 'state',
      header: '状態',
      kind: 'fit',
      cell: ({ state }) => <Badge tone={caseTones[state]}>{caseStates[state]}</Badge>,
    },
    { id: 'desk', header: '今の窓口', cell: ({ desk }) => desk ?? '案内' },
    { id: 'holder', header: '対応中の職員', cell: ({ holderName }) => holderName ?? '―' },
    {
      id: 'done',
      header: '手続',
      kind: 'number',
      cell: ({ parts, partsDone }) => (parts === 0 ? '―' : `${partsDone} / ${parts}件 済`),
    },
    {
      id: 'since',
      header: 'この状態で',
      kind: 'number',
      cell: ({ movedAt }) => minutesSince(movedAt, now),
    },
  ];
}
