/** 様式の作成の状態 — the form being written, what is chosen in it, and the steps back. */
import type { ProcedureDetails } from '@yakuba/contract/procedure';
import type { FormDefinition } from '@yakuba/kernel/form';
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';

import { beginHistory, redone, undone, withEdit } from './design-history.ts';

/** 編集 — makes the next form out of the present one. */
export type MakeEdit = (
  words: string,
  change: (form: FormDefinition) => FormDefinition,
  mergeKey?: string,
) => void;

export interface Design {
  readonly form: FormDefinition;
  /** Name of a section or an item, `group.item` inside a group; null while nothing is chosen. */
  readonly chosen: string | null;
  readonly canUndo: string | null;
  readonly canRedo: string | null;
  /** 「項目の追加を元に戻しました」 — read out when it changes. */
  readonly news: string;
  readonly edit: MakeEdit;
  choose(target: string | null): void;
  undo(): void;
  redo(): void;
  restart(form: FormDefinition): void;
}

export function useDesign(start: FormDefinition): Design {
  const [history, setHistory] = useState(() => beginHistory(start));
  const [chosen, choose] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const edit = useCallback<MakeEdit>((words, change, mergeKey) => {
    setHistory((now) => withEdit(now, { next: change(now.present), words, mergeKey }));
    setNews('');
  }, []);
  const canUndo = history.past.at(-1)?.words ?? null;
  const canRedo = history.future[0]?.words ?? null;
  const undo = useCallback(() => {
    setHistory(undone);
    if (canUndo !== null) setNews(`${canUndo}を元に戻しました`);
  }, [canUndo]);
  const redo = useCallback(() => {
    setHistory(redone);
    if (canRedo !== null) setNews(`${canRedo}をやり直しました`);
  }, [canRedo]);
  const restart = useCallback((form: FormDefinition) => setHistory(beginHistory(form)), []);
  const form = history.present;
  return useMemo(
    () => ({ form, chosen, canUndo, canRedo, news, edit, choose, undo, redo, restart }),
    [form, chosen, canUndo, canRedo, news, edit, undo, redo, restart],
  );
}

/** 編集の手 — for parts that change the form without being drawn anew by every change. */
export interface DesignHand {
  readonly edit: MakeEdit;
  choose(target: string | null): void;
  /** The form as it is now, without listening to it. */
  form(): FormDefinition;
  /** 必要な書類 — of the procedure; each may become an upload of the form. */
  readonly documents: readonly NeededDocument[];
}

export type NeededDocument = ProcedureDetails['evidence'][number];

export const DesignContext = createContext<DesignHand | null>(null);

export function useDesignHand(): DesignHand {
  const hand = useContext(DesignContext);
  if (!hand) throw new TypeError('outside of the designer');
  return hand;
}

/** The same hand over all changes. */
export function useSteadyHand(
  { edit, choose, form }: Design,
  documents: readonly NeededDocument[],
): DesignHand {
  const latest = useRef(form);
  latest.current = form;
  return useMemo(
    () => ({ edit, choose, form: () => latest.current, documents }),
    [edit, choose, documents],
  );
}
