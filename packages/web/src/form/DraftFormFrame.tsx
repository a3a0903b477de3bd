/** 届出書の枠 — the form element with its error summary, refusals, fields and actions. */
import type { ReactElement, ReactNode } from 'react';

import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { fieldIdOf } from './field-bindings.ts';
import { summarySentence } from './field-label.ts';
import type { DraftForm } from './use-draft-form.ts';

export interface DraftFormFrameProps {
  form: DraftForm;
  /** `beside` puts labels left of the controls on wide screens, as on the paper form. */
  labels?: 'above' | 'beside';
  children: ReactNode;
  /** The buttons, the main one first; null where a field has its button beside it. */
  actions: ReactNode;
  /** Enter does this instead of sending: the next step of a form in steps. */
  onEnter?: () => void;
}

export function DraftFormFrame(props: DraftFormFrameProps): ReactElement {
  const { form, labels = 'above', children, actions, onEnter } = props;
  const lines = form.problems.map(({ path, message }) => {
    const fieldId = path === '' ? undefined : fieldIdOf(form.id, path);
    return { fieldId, message: summarySentence(form.labels, path, message) };
  });
  return (
    <form
      {...form.props}
      onSubmit={onEnter ? (event) => enter(event, onEnter) : form.props.onSubmit}
      data-labels={labels}
      className="group/form flex flex-col gap-6"
    >
      <ErrorSummary lines={lines} attempt={form.attempt} />
      {form.failure && lines.length === 0 ? (
        <Notice kind="error" title={form.failure.title} announce="alert">
          <p>{form.failure.detail}</p>
          {form.failure.requestId ? (
            <p className="text-dns-14N-130 text-solid-gray-700">
              受付番号 {form.failure.requestId}
            </p>
          ) : null}
        </Notice>
      ) : null}
      {children}
      {actions === null ? null : (
        <div data-screen-only className="flex flex-wrap items-center gap-3 pt-2">
          {actions}
        </div>
      )}
    </form>
  );
}

function enter(event: { preventDefault(): void }, onEnter: () => void): void {
  event.preventDefault();
  onEnter();
}
