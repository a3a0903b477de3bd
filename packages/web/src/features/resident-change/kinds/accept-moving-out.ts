/**
 * 転出届の画面 — moving out of the town; the day may lie ahead.
 *
 * @spec juki 4.1.3.0.1
 * @spec juki 4.1.3.0.2
 */
import { movingOutInput } from '@yakuba/contract/resident';

import type { Draft } from '../../../form/path.ts';
import type { ChangeDefinition } from '../change-form.ts';
import { addressLabels, notificationLabels, placementLabels } from '../field-labels.ts';
import { addressTidying, tidyRelationship } from '../field-tidying.ts';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { dateProblems } from '../rules/date-problems.ts';
import { remainingProblems } from '../rules/remaining-problems.ts';
import { movingOutStep } from '../steps/moving-out-step.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { plannedStep } from '../steps/planned-step.tsx';
import { remainingSteps } from '../steps/remaining-step.tsx';

const people: PeopleChoice = { path: 'movers', shape: 'numbers', label: '転出する方' };

export const acceptMovingOut: ChangeDefinition = {
  kind: 'accept-moving-out',
  people,
  schema: formSchema(movingOutInput, { problems }),
  labels: {
    ...notificationLabels,
    effectiveOn: '転出予定日',
    movers: '転出する方',
    planned: '転出先（予定）',
    ...addressLabels('planned.address', '転出先（予定）'),
    'planned.country': '国名',
    'planned.place': '国外の住所',
    ...placementLabels('remaining', '残る世帯員'),
  },
  tidy: {
    ...addressTidying('planned.address'),
    'remaining.*.relationship': tidyRelationship,
  },
  initial: (today) => ({
    notifiedOn: today,
    notifier: {},
    movers: [],
    planned: { kind: 'domestic', address: {} },
    remaining: [],
  }),
  steps: (view) => [
    peopleStep(people),
    movingOutStep,
    plannedStep,
    ...remainingSteps(view, people),
  ],
};

function problems(draft: Draft) {
  return [...dateProblems(draft, { mayBeFuture: true }), ...remainingProblems(draft)];
}
