/** 違いの表 — what differs between two versions, or the word that nothing does. */
import type { ReactElement } from 'react';

import { DiffTable } from '../../../ui/DiffTable.tsx';
import type { Difference } from './form-differences.ts';

export interface DifferenceTableProps {
  caption: string;
  rows: readonly Difference[];
}

export function DifferenceTable({ caption, rows }: DifferenceTableProps): ReactElement {
  if (rows.length === 0) return <p>違いはありません。</p>;
  const seen = new Map<string, number>();
  const named = rows.map((row) => {
    const count = (seen.get(row.item) ?? 0) + 1;
    seen.set(row.item, count);
    return { ...row, item: count === 1 ? row.item : `${row.item}（${count}）` };
  });
  return <DiffTable caption={caption} rows={named} />;
}
