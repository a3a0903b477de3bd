/**
 * 届出の手順 — the first page of a notification: days and who came.
 *
 * @spec juki 4.1.0.2
 */
import type { ReactElement } from 'react';

import { dateAnswer, filled, textAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { NotificationFields } from '../fields/NotificationFields.tsx';

export interface NotificationStepOptions {
  readonly title?: string;
  /** Fields of this kind alone, after the common ones. */
  readonly extra?: (view: ChangeView) => ReactElement;
  readonly extraPaths?: readonly string[];
  readonly extraAnswers?: ChangeStepPage['answers'];
}

export function notificationStep(options: NotificationStepOptions = {}): ChangeStepPage {
  const { title = '届出', extra, extraPaths = [], extraAnswers } = options;
  return {
    id: 'notification',
    title,
    paths: ['effectiveOn', 'notifiedOn', 'notifier', 'note', ...extraPaths],
    body: (view) => (
      <>
        <NotificationFields form={view.form} />
        {extra?.(view)}
      </>
    ),
    answers: (view) => [
      dateAnswer(view.form, 'effectiveOn'),
      dateAnswer(view.form, 'notifiedOn'),
      ...(extraAnswers?.(view) ?? []),
      ...notifierAnswers(view),
    ],
  };
}

export function notifierAnswers({ form }: ChangeView) {
  const paths = ['notifier.name', 'notifier.relation', 'notifier.contact', 'note'];
  return filled(paths.map((path) => textAnswer(form, path)));
}
