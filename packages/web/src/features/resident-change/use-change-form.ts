/**
 * 届出の入力 — the draft of one change: kept in memory, saved as 下書き, sent for the decision.
 *
 * @spec juki 4.0.8
 * @spec juki 4.0.9
 */
import { useQueryClient } from '@tanstack/react-query';
import type { ChangeStep } from '@yakuba/contract/resident';
import { useEffect, useMemo, useState } from 'react';

import { type ApiProblem, asProblem } from '../../api/api-problem.ts';
import { submissionKeys } from '../../api/submission-key.ts';
import { useSession } from '../../app/session.ts';
import { valuesAsTyped } from '../../form/draft-state.ts';
import type { Draft } from '../../form/path.ts';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import type { ChangeDefinition } from './change-form.ts';
import { sendable } from './form-schema.ts';
import { forgetDraft, keepDraft } from './kept-draft.ts';
import { type HeldChange, sendChange } from './send-change.ts';

/** 入力の始まり — what the form opens with. */
export interface Opening {
  readonly values: Draft;
  readonly held: HeldChange | null;
  /** Found again in memory: what was entered before. */
  readonly isRestored: boolean;
  readonly returnReason: string | null;
}

export interface ChangeForm {
  readonly form: DraftForm;
  /** Where the draft is kept in memory. */
  readonly place: string;
  readonly isUnsaved: boolean;
  readonly saving: Saving;
  /** Sent for the decision. */
  readonly sent: ChangeStep | null;
}

export interface Saving {
  readonly isBusy: boolean;
  readonly isSaved: boolean;
  readonly failure: ApiProblem | null;
  save(): Promise<void>;
}

export function useChangeForm(definition: ChangeDefinition, opening: Opening): ChangeForm {
  const { kind, schema, labels, tidy = {} } = definition;
  const client = useQueryClient();
  const session = useSession();
  const [held, setHeld] = useState(opening.held);
  const [sent, setSent] = useState<ChangeStep | null>(null);
  const form = useDraftForm({
    id: 'change',
    schema,
    labels,
    tidy,
    initial: opening.values,
    send: (input, key) => sendChange({ kind, input, isSubmitted: true, held }, key),
    onSent: (step) => {
      setSent(step);
      void client.invalidateQueries({ queryKey: ['resident'] });
    },
  });
  const { saving, savedValues } = useSaving({ definition, form, held, setHeld });
  const isOpen = sent === null && form.values !== savedValues;
  const isUnsaved = isOpen && (form.isDirty || opening.isRestored);
  const place = opening.held?.id ?? kind;
  useEffect(() => {
    if (isUnsaved) keepDraft(session, place, { values: form.values, held });
    else forgetDraft(place);
  }, [isUnsaved, session, place, form.values, held]);
  return { form, place, isUnsaved, saving, sent };
}

interface SavingOptions {
  readonly definition: ChangeDefinition;
  readonly form: DraftForm;
  readonly held: HeldChange | null;
  readonly setHeld: (held: HeldChange) => void;
}

/** 下書き — as far as it goes and as it stands; it is checked when it is sent for the decision. */
function useSaving({ definition, form, held, setHeld }: SavingOptions): {
  readonly saving: Saving;
  readonly savedValues: Draft | null;
} {
  const keys = useMemo(() => submissionKeys(), []);
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const [savedValues, setSavedValues] = useState<Draft | null>(null);
  async function save(): Promise<void> {
    if (isBusy) return;
    const { values } = form;
    const input = sendable(valuesAsTyped(form), definition.prepare);
    setBusy(true);
    setFailure(null);
    try {
      const change = { kind: definition.kind, input, isSubmitted: false, held };
      const { id, version } = await sendChange(change, keys.keyFor(change));
      keys.finish();
      setHeld({ id, version });
      setSavedValues(values);
      void client.invalidateQueries({ queryKey: ['resident', 'changes'] });
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  }
  const isSaved = savedValues !== null && savedValues === form.values;
  return { saving: { isBusy, isSaved, failure, save }, savedValues };
}
