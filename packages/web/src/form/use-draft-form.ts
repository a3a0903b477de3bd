/**
 * 届出書の下書き — state, checks and sending of one form.
 *
 * Values are kept by path; problems, whether found here or answered by the server, stand beside
 * the field of their path. The same content sent again carries the same idempotency key.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';

import { type ApiProblem, asProblem } from '../api/api-problem.ts';
import { submissionKeys } from '../api/submission-key.ts';
import {
  checkDraft,
  type DraftState,
  newDraft,
  problemsWithin,
  withEntered,
  withProblems,
  withRowRemoved,
  withTidied,
} from './draft-state.ts';
import { type FieldBindings, fieldBindings } from './field-bindings.ts';
import type { FieldLabels } from './field-label.ts';
import { type FormProps, formProps } from './form-props.ts';
import { type Draft, type Tidying, valueAt } from './path.ts';

export interface DraftFormOptions<S extends z.ZodType, Answer> {
  /** Prefix of the ids of all fields; unique on the page. */
  readonly id: string;
  readonly schema: S;
  readonly initial: Draft;
  /** Japanese labels of the fields, by path. */
  readonly labels: FieldLabels;
  /** How texts are tidied, by path. */
  readonly tidy?: Tidying;
  /** Sends the checked value; throws ApiProblem on refusal. */
  send(value: z.output<S>, idempotencyKey: string): Promise<Answer>;
  /** After success, once the form no longer counts as unsent: the place to go elsewhere. */
  onSent?(answer: Answer): void;
}

export interface DraftForm extends FieldBindings {
  readonly id: string;
  readonly labels: FieldLabels;
  readonly values: Draft;
  /** Dates as typed, by path. */
  readonly typed: DraftState['typed'];
  readonly problems: DraftState['problems'];
  readonly attempt: number;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  /** A refusal that belongs to no field, or no answer at all. */
  readonly failure: ApiProblem | null;
  /** Takes the refusal away: what it was about has been given anew. */
  dismiss(): void;
  /** Spread on the form element. */
  readonly props: FormProps;
  /** Text at a path; empty where nothing is. */
  text(path: string): string;
  set(path: string, value: unknown): void;
  removeRow(path: string, index: number): void;
  /** Checks all, or only some paths; true when nothing is wrong there. */
  check(paths?: readonly string[]): boolean;
  /** Puts problems found elsewhere (by a preview) beside their fields. */
  refuse(problems: DraftState['problems']): void;
  submit(): Promise<void>;
}

export function useDraftForm<S extends z.ZodType, Answer>(
  options: DraftFormOptions<S, Answer>,
): DraftForm {
  const { id, schema, labels, tidy = noTidying } = options;
  const [state, change] = useState(() => newDraft(options.initial));
  const sending = useSending(options, state, change);
  const set = useCallback((path: string, value: unknown) => {
    change((held) => withEntered(held, path, value));
  }, []);
  const check = (paths?: readonly string[]): boolean => {
    const checked = checkDraft(schema, withTidied(state, tidy), labels);
    const problems = checked.ok ? [] : checked.problems;
    const found = paths ? problemsWithin(problems, paths) : problems;
    change((held) => withProblems(withTidied(held, tidy), found));
    return found.length === 0;
  };
  return {
    id,
    labels,
    ...state,
    ...fieldBindings({ id, state, labels, tidy, change }),
    ...sending,
    props: formProps(id, sending.submit),
    text: (path) => String(valueAt(state.values, path) ?? ''),
    set,
    removeRow: (path, index) => change((held) => withRowRemoved(held, path, index)),
    check,
    refuse: (problems) => change((held) => withProblems(held, problems)),
  };
}

const noTidying: Tidying = {};

interface Sending {
  readonly isBusy: boolean;
  readonly failure: ApiProblem | null;
  dismiss(): void;
  submit(): Promise<void>;
}

function useSending<S extends z.ZodType, Answer>(
  { schema, labels, send, onSent, tidy = noTidying }: DraftFormOptions<S, Answer>,
  state: DraftState,
  change: (next: (held: DraftState) => DraftState) => void,
): Sending {
  const keys = useMemo(() => submissionKeys(), []);
  const isUnderWay = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const [sent, setSent] = useState<{ answer: Answer } | null>(null);
  const whenSent = useRef(onSent);
  useEffect(() => {
    whenSent.current = onSent;
  });
  // Leaving waits for this render: until then the unsent entries would hold the page back.
  useEffect(() => {
    if (sent) whenSent.current?.(sent.answer);
  }, [sent]);

  async function submit(): Promise<void> {
    if (isUnderWay.current) return;
    const checked = checkDraft(schema, withTidied(state, tidy), labels);
    setFailure(null);
    if (!checked.ok) return change((held) => withProblems(held, checked.problems));
    isUnderWay.current = true;
    setBusy(true);
    try {
      const answer = await send(checked.value, keys.keyFor(checked.value));
      keys.finish();
      change((held) => ({ ...held, problems: [], isDirty: false }));
      setSent({ answer });
    } catch (thrown) {
      const problem = asProblem(thrown);
      // What belongs to fields stands beside them, and goes when they are filled in anew.
      setFailure(problem.errors.length === 0 ? problem : null);
      change((held) => withProblems(held, problem.errors));
    } finally {
      isUnderWay.current = false;
      setBusy(false);
    }
  }
  return { isBusy, failure, dismiss: () => setFailure(null), submit };
}
