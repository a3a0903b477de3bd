/**
 * 状態の印の表示 — the marks of a record as badges, the gravest first.
 *
 * @spec juki 3.1
 * @spec juki 3.3
 */
import { type RecordMark, recordMarks } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';

export function MarkBadges({ marks }: { marks: readonly RecordMark[] }): ReactElement | null {
  if (marks.length === 0) return null;
  const weighed = marks.toSorted((one, other) => weightOf(one) - weightOf(other));
  return (
    <span className="inline-flex flex-wrap gap-1">
      {weighed.map((mark) => (
        <Badge key={mark} tone={tones[mark] ?? 'danger'}>
          {recordMarks[mark]}
        </Badge>
      ))}
    </span>
  );
}

/** Marks without a tone here warn of something and stand out as such. */
const tones: Partial<Record<string, BadgeTone>> = {
  dead: 'strong',
  'moved-out': 'strong',
  closed: 'strong',
  'moving-out-planned': 'warning',
  foreign: 'information',
};

function weightOf(mark: string): number {
  const tone = tones[mark] ?? 'danger';
  return ['danger', 'strong', 'warning', 'information'].indexOf(tone);
}
