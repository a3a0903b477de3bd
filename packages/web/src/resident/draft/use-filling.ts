/**
 * 記入 — the answers of one application while they are written: each change is evaluated by the
 * form engine, kept on the device, and sent to the server a moment later.
 */
import {
  type OwnApplication,
  ownApplicationRoutes,
  type ResultOutlet,
  type SavedAnswer,
} from '@yakuba/contract/application';
import {
  type AnswerValue,
  changeAnswer,
  type FormDefinition,
  type OpenForm,
  openForm,
} from '@yakuba/kernel/form';
import { useCallback, useEffect, useRef, useState } from 'react';

import { networkProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import type { KeptDraft } from './kept-drafts.ts';
import { noteDraftSaved } from './new-drafts.ts';
import { openSender, type SavedState, type Sender } from './open-sender.ts';

export interface FillingStart {
  readonly form: FormDefinition;
  readonly draft: KeptDraft;
  readonly isGuest: boolean;
  /** The server holds something newer than what this device wrote upon. */
  readonly isConflict: boolean;
  /** Nobody knows who is signed in: what is written stays on the device for now. */
  readonly isOffline?: boolean;
}

export interface Filling {
  readonly open: OpenForm;
  readonly outlet: ResultOutlet;
  readonly saved: SavedState;
  change(name: string, value: AnswerValue): void;
  chooseOutlet(outlet: ResultOutlet): void;
  /** 保存 — resolves with the version that the server has; throws where it cannot be reached. */
  flush(): Promise<number>;
  /** この端末の内容を使う — on top of what the server has now. */
  overwrite(version: number): void;
  /** 捨てる — nothing more is sent, and nothing stays on the device. */
  discard(): void;
}

export function useFilling(start: FillingStart): Filling {
  const [open, setOpen] = useState(() => openForm(start.form, start.draft.answers));
  const [outlet, setOutlet] = useState(start.draft.outlet);
  const [saved, setSaved] = useState<SavedState>(start.isConflict ? 'conflict' : 'unwritten');
  const sender = useRef<Sender | null>(null);
  const { draft, isGuest, isConflict, isOffline = false } = start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one sender for one draft.
  useEffect(() => {
    const opened = openSender({
      draft,
      isGuest,
      isStopped: isConflict,
      onState: setSaved,
      save: isOffline ? () => Promise.reject(networkProblem()) : saveOnServer,
    });
    sender.current = opened;
    return () => opened.close();
  }, [draft.id]);
  const note = useCallback((next: OpenForm, nextOutlet: ResultOutlet) => {
    sender.current?.write({ answers: next.answers, outlet: nextOutlet });
  }, []);
  return {
    open,
    outlet,
    saved,
    change: (name, value) => {
      const next = changeAnswer(open, name, value);
      setOpen(next);
      note(next, outlet);
    },
    chooseOutlet: (next) => {
      setOutlet(next);
      note(open, next);
    },
    flush: () => sender.current?.flush() ?? Promise.reject(new TypeError('not open')),
    overwrite: (version) => {
      sender.current?.resume(version);
      note(open, outlet);
    },
    discard: () => sender.current?.discard(),
  };
}

/** 下書きの初め — what this device wrote, else the server, else what the register knows. */
export function startOf(
  kept: KeptDraft | null,
  application: OwnApplication | null,
  fresh: Omit<KeptDraft, 'version' | 'savedAt'>,
): { readonly draft: KeptDraft; readonly isConflict: boolean } {
  const version = application?.version ?? 0;
  if (kept) return { draft: kept, isConflict: version > kept.version };
  const savedAt = new Date().toISOString();
  if (!application) return { draft: { ...fresh, version: 0, savedAt }, isConflict: false };
  const { answers, outlet } = application;
  return { draft: { ...fresh, answers, outlet, version, savedAt }, isConflict: false };
}

async function saveOnServer(draft: KeptDraft): Promise<SavedAnswer> {
  const { id, procedureCode, version, answers, outlet } = draft;
  const body = { procedureCode, version, answers, outlet };
  const saved = await call(ownApplicationRoutes.saveDraft, { params: { id }, body });
  noteDraftSaved(id);
  return saved;
}
