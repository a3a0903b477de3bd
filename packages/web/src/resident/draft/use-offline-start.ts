/**
 * 通信のない再開 — after a reload without a network nobody can say who is signed in. What this
 * very tab was writing is opened from the device; it is sent once network and session are back.
 */
import type { FormAnswer } from '@yakuba/contract/application';
import { useEffect, useState } from 'react';

import { ApiProblem } from '../../api/api-problem.ts';
import type { Place } from '../app/place.ts';
import type { useSession } from '../app/session.ts';
import { findDraft, type KeptDraft } from './kept-drafts.ts';
import { findForm, keepForm } from './kept-forms.ts';
import { noteWriting, type WritingTab, writingHere } from './writing-tab.ts';

export interface OfflineStart {
  readonly kind: WritingTab['kind'];
  readonly start: {
    readonly draft: KeptDraft;
    readonly isConflict: false;
    readonly isOffline: true;
    readonly answer: FormAnswer;
  };
}

/** 写しの用意 — while the network is there, for the time when it is not. */
export function useOfflineCopy(
  municipalityCode: string,
  { id, kind }: WritingTab,
  answer: FormAnswer,
): void {
  useEffect(() => {
    noteWriting({ id, kind });
    keepForm(municipalityCode, answer);
  }, [municipalityCode, id, kind, answer]);
}

/** Null while there is a network, and where this tab has written nothing of that number. */
export function useOfflineStart(
  { municipalityCode, params }: Place,
  asked: ReturnType<typeof useSession>,
): OfflineStart | null {
  const { id = '' } = params;
  const { error, refetch } = asked;
  const isAway = error instanceof ApiProblem && error.status === 0;
  useEffect(() => {
    if (!isAway) return;
    const again = (): void => void refetch();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isAway, refetch]);
  const [found] = useState(() => offlineStart(municipalityCode, id));
  return isAway ? found : null;
}

/** 書きかけ — of this tab, while nobody can say who is signed in. */
export function draftsWhileAway(municipalityCode: string, error: unknown): KeptDraft[] {
  const isAway = error instanceof ApiProblem && error.status === 0;
  const tab = isAway ? writingHere() : null;
  const draft = tab && findDraft(municipalityCode, tab.id);
  return draft ? [draft] : [];
}

function offlineStart(municipalityCode: string, id: string): OfflineStart | null {
  const tab = writingHere();
  const draft = findDraft(municipalityCode, id);
  if (tab?.id !== id || !draft) return null;
  const answer = findForm(municipalityCode, draft.procedureCode);
  if (!answer) return null;
  return { kind: tab.kind, start: { draft, isConflict: false, isOffline: true, answer } };
}
