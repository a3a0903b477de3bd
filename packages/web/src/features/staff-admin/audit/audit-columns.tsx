/** 操作記録の列 — one entry of the operation record as a line. */
import type { auditLineSchema, auditOutcomes } from '@yakuba/contract/staff';
import type { z } from 'zod';

import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';
import type { Column } from '../../../ui/Table.tsx';
import { instantWords } from '../../resident/words/date-words.ts';

export type AuditLine = z.output<typeof auditLineSchema>;
type Outcome = (typeof auditOutcomes)[number];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: '処理',
  read: '照会',
  refused: '拒否',
};
const tones: Readonly<Record<Outcome, BadgeTone>> = {
  done: 'success',
  read: 'information',
  refused: 'danger',
};
const SUBJECTS_SHOWN = 3;

export const auditColumns: readonly Column<AuditLine>[] = [
  {
    id: 'at',
    header: '日時',
    width: 'm',
    isRowHeader: true,
    cell: ({ recordedAt }) => <time dateTime={recordedAt}>{instantWords(recordedAt)}</time>,
  },
  {
    id: 'actor',
    header: '操作者',
    cell: ({ actor, actorName }) => (actorName ? `${actorName}（${actor}）` : actor),
  },
  { id: 'title', header: '操作', cell: ({ title }) => title },
  {
    id: 'outcome',
    header: '結果',
    kind: 'fit',
    cell: ({ outcome }) => <Badge tone={tones[outcome]}>{outcomeWords[outcome]}</Badge>,
  },
  { id: 'subjects', header: '対象', cell: ({ subjects }) => subjectWords(subjects) },
  {
    id: 'items',
    header: '見た項目・目的',
    cell: ({ items, purpose, hasIndividualNumber }) =>
      [hasIndividualNumber ? '個人番号を含む' : '', ...items, purpose].filter(Boolean).join('、'),
  },
  {
    id: 'place',
    header: '場所・端末',
    width: 's',
    cell: ({ place, terminal }) => [place, terminal].filter(Boolean).join(' '),
  },
];

/** Only people; other things that were touched have long names that say nothing to officers. */
function subjectWords(subjects: readonly string[]): string {
  const people = subjects.filter((subject) => /^\d+$/.test(subject));
  const shown = people.slice(0, SUBJECTS_SHOWN).join('、');
  return people.length > SUBJECTS_SHOWN
    ? `${shown} ほか${people.length - SUBJECTS_SHOWN}人`
    : shown;
}
