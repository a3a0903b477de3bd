/**
 * 死亡・失踪の画面 — a death, or an adjudication of disappearance.
 *
 * @spec juki 4.2.2.1
 * @spec juki 4.2.2.2
 */
import { deathInput } from '@yakuba/contract/resident';

import type { Draft } from '../../../form/path.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { ChangeDefinition } from '../change-form.ts';
import { notificationLabels, placementLabels } from '../field-labels.ts';
import { tidyRelationship } from '../field-tidying.ts';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { dateProblems } from '../rules/date-problems.ts';
import { remainingProblems } from '../rules/remaining-problems.ts';
import { notificationStep } from '../steps/notification-step.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { remainingSteps } from '../steps/remaining-step.tsx';

const people: PeopleChoice = { path: 'addresseeNumber', shape: 'one', label: '死亡した方' };

const deathStep = notificationStep({
  title: '死亡の届出・通知',
  extraPaths: ['isAdjudicatedDisappearance'],
  extra: ({ form }) => <Checkbox {...form.checkField('isAdjudicatedDisappearance')} />,
  extraAnswers: ({ form }) =>
    form.values.isAdjudicatedDisappearance === true ? [{ term: '失踪宣告', value: 'はい' }] : [],
});

export const registerDeath: ChangeDefinition = {
  kind: 'register-death',
  people,
  schema: formSchema(deathInput, { problems }),
  labels: {
    ...notificationLabels,
    addresseeNumber: '死亡した方',
    effectiveOn: '死亡の日',
    notifiedOn: '戸籍届出・通知日',
    isAdjudicatedDisappearance: '失踪宣告による',
    ...placementLabels('remaining', '残る世帯員'),
  },
  tidy: { 'remaining.*.relationship': tidyRelationship },
  initial: (today) => ({ notifiedOn: today, notifier: {}, addresseeNumber: '', remaining: [] }),
  steps: (view) => [peopleStep(people), deathStep, ...remainingSteps(view, people)],
};

function problems(draft: Draft) {
  return [...dateProblems(draft, { mayBeOffCalendar: true }), ...remainingProblems(draft)];
}
