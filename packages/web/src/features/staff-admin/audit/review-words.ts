/** 分析の言葉 — names of the reviews and the columns of what they find. */
import type { reviewAccess, reviewKinds } from '@yakuba/contract/staff';
import type { z } from 'zod';

import type { Column } from '../../../ui/Table.tsx';

type ReviewKind = (typeof reviewKinds)[number];
type ReviewLine = z.output<typeof reviewAccess.answer>['lines'][number];

export const reviewWords: Readonly<Record<ReviewKind, string>> = {
  'night-and-holiday': '深夜・休業日の操作',
  'many-searches': '短い時間に多い検索',
  'sign-in-failures': 'サインインの失敗',
  'sign-in-counts': '操作者ごとのサインインの回数',
};

export const reviewColumns: readonly Column<ReviewLine>[] = [
  {
    id: 'actor',
    header: '操作者',
    isRowHeader: true,
    cell: ({ actor, actorName }) => (actorName ? `${actorName}（${actor}）` : actor),
  },
  { id: 'period', header: '日・時間', cell: ({ period }) => period },
  { id: 'times', header: '回数', kind: 'number', cell: ({ times }) => times },
];
