/**
 * 職権の手順 — the days of an act by authority, after what is particular to its kind.
 *
 * @spec juki 4.2.0.1
 */
import type { ReactElement } from 'react';

import { dateAnswer, filled, textAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { AuthorityFields, occasionOf, occasions } from '../fields/AuthorityFields.tsx';

export interface AuthorityStepOptions {
  readonly title?: string;
  readonly lead?: (view: ChangeView) => ReactElement;
  readonly leadPaths?: readonly string[];
  readonly leadAnswers?: ChangeStepPage['answers'];
}

export function authorityStep(options: AuthorityStepOptions = {}): ChangeStepPage {
  const { title = '職権の内容', lead, leadPaths = [], leadAnswers } = options;
  return {
    id: 'authority',
    title,
    paths: [...leadPaths, 'effectiveOn', 'noticeOn', 'requestedOn', 'note'],
    body: (view) => (
      <>
        {lead?.(view)}
        <AuthorityFields form={view.form} today={view.today} />
      </>
    ),
    answers: (view) => [
      ...(leadAnswers?.(view) ?? []),
      dateAnswer(view.form, 'effectiveOn'),
      { term: 'きっかけ', value: occasions[occasionOf(view.form)] },
      ...filled([
        dateAnswer(view.form, 'noticeOn'),
        dateAnswer(view.form, 'requestedOn'),
        textAnswer(view.form, 'note'),
      ]),
    ],
  };
}
