/**
 * 異動履歴 — what happened to the record, newest first, and the record as of a day.
 *
 * @spec juki 2.2.1
 */
import type { HistoryStep } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Section } from '../../../ui/Section.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { dateWords } from '../words/date-words.ts';
import { reasonWords } from '../words/item-words.ts';
import { AsOfForm } from './AsOfForm.tsx';
import { HistoryDetail } from './HistoryDetail.tsx';

export interface HistorySectionProps {
  history: readonly HistoryStep[];
  asOf: string | null;
  onAsOf: (asOf: string) => void;
}

export function HistorySection({ history, asOf, onAsOf }: HistorySectionProps): ReactElement {
  const shown = asOf === null ? history[0] : history.find(({ effectiveOn }) => effectiveOn <= asOf);
  return (
    <Section id="history" title="異動履歴" note={`${history.length}件（新しい順）`}>
      <AsOfForm onAsOf={onAsOf} />
      <Timeline
        label="異動履歴"
        entries={history.map((step) => ({
          id: String(step.historyNumber),
          on: dateWords(step.effectiveOn, step.effectiveOnNotation),
          title: reasonWords(step.changeReason),
          isCurrent: step === shown,
          detail: <HistoryDetail step={step} onAsOf={onAsOf} />,
        }))}
      />
    </Section>
  );
}
