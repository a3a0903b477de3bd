/** 住民票の印 — 転出者, 死亡者, 除票, 転出予定, 外国人, from one row. @spec juki 3.3 */
import type { RecordMark, ResidentRecord } from '@yakuba/contract/resident';

export type MarkedItems = Pick<
  ResidentRecord,
  'residentKind' | 'residentStatus' | 'isClosed' | 'movingOutPlannedOn'
>;

export function recordMarks(row: MarkedItems): RecordMark[] {
  return [
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
