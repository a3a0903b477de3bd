/** 経過の文 — each step with who took it; newest first. */
import type { ReviewedApplication } from '@yakuba/contract/application';

import type { TimelineEntry } from '../../ui/Timeline.tsx';
import { instantWords } from '../resident/words/date-words.ts';

type Step = ReviewedApplication['steps'][number];

export function stepEntries(steps: readonly Step[]): TimelineEntry[] {
  return steps
    .map((step, place) => ({
      id: `${place}`,
      on: instantWords(step.recordedAt),
      title: step.title,
      detail: [actorOf(step), step.note].filter(Boolean).join('　'),
      isCurrent: place === steps.length - 1,
    }))
    .toReversed();
}

function actorOf({ actorId, actorName }: Step): string {
  if (actorName) return actorName;
  return /^(resident|guest):/.test(actorId) ? '申請した方' : '自動処理';
}
