/**
 * 住民票の印 — 転出者, 死亡者, 除票, 転出予定, 外国人, 抑止対象, 支援対象者.
 *
 * @spec juki 2.2.4
 * @spec juki 3.1
 * @spec juki 3.3
 */
import type { RecordMark, ResidentRecord } from '@yakuba/contract/resident';

export type MarkedItems = Pick<
  ResidentRecord,
  'residentKind' | 'residentStatus' | 'isClosed' | 'movingOutPlannedOn'
>;

/** 抑止の有無 — of a person today; absent where nothing stands. */
export interface Standing {
  readonly isSuppressed: boolean;
  readonly isProtected: boolean;
}

export function recordMarks(row: MarkedItems, standing: Standing | undefined): RecordMark[] {
  return [
    ...(standing?.isProtected ? (['protected'] as const) : []),
    ...(standing?.isSuppressed && !standing.isProtected ? (['suppressed'] as const) : []),
    ...closingMark(row),
    ...(!row.isClosed && row.movingOutPlannedOn ? (['moving-out-planned'] as const) : []),
    ...(row.residentKind === '2' ? (['foreign'] as const) : []),
  ];
}

function closingMark({ isClosed, residentStatus }: MarkedItems): RecordMark[] {
  if (!isClosed) return [];
  if (residentStatus === '2') return ['moved-out'];
  return residentStatus === '3' ? ['dead'] : ['closed'];
}
