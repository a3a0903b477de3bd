/**
 * 転居届の画面 — moving within the town, whole households or part of them.
 *
 * @spec juki 4.1.2.1
 * @spec juki 4.0.1
 */
import { relocationInput } from '@yakuba/contract/resident';

import { type Draft, valueAt } from '../../../form/path.ts';
import type { ChangeDefinition, ChangeStepPage, ChangeView } from '../change-form.ts';
import { addressLabels, notificationLabels, placementLabels } from '../field-labels.ts';
import { addressTidying, tidyRelationship } from '../field-tidying.ts';
import { destinationChoices, keepChoice } from '../fields/DestinationFields.tsx';
import { formSchema } from '../form-schema.ts';
import { choosable, chosenNumbers, type PeopleChoice } from '../people-choice.ts';
import { dateProblems } from '../rules/date-problems.ts';
import { missingRelationships, relationshipProblems } from '../rules/household-problems.ts';
import { remainingProblems } from '../rules/remaining-problems.ts';
import { townStep } from '../steps/destination-step.tsx';
import { notificationStep } from '../steps/notification-step.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { placementStep } from '../steps/placement-step.tsx';
import { remainingSteps } from '../steps/remaining-step.tsx';

const people: PeopleChoice = { path: 'movers', shape: 'rows', label: '転居する方' };

export const acceptRelocation: ChangeDefinition = {
  kind: 'accept-relocation',
  people,
  schema: formSchema(relocationInput, { problems }),
  labels: {
    ...notificationLabels,
    effectiveOn: '転居した日',
    ...addressLabels('address', '新住所'),
    destination: '異動先の世帯',
    'destination.householdNumber': '世帯番号',
    ...placementLabels('movers', '転居する方'),
    ...placementLabels('remaining', '残る世帯員'),
  },
  tidy: {
    ...addressTidying('address'),
    'movers.*.relationship': tidyRelationship,
    'remaining.*.relationship': tidyRelationship,
  },
  initial: (today) => ({
    notifiedOn: today,
    notifier: {},
    movers: [],
    address: {},
    destination: {},
    remaining: [],
  }),
  steps,
};

function steps(view: ChangeView): readonly ChangeStepPage[] {
  const kind = view.form.text('destination.kind');
  const choices = isWhole(view) ? [keepChoice, ...destinationChoices] : destinationChoices;
  const placement = placementStep({
    title: '転居先での続柄',
    path: 'movers',
    choosesHead: kind === 'new',
    headLabel: '転居先の世帯主',
  });
  return [
    peopleStep(people),
    notificationStep(),
    townStep({ title: '新住所と世帯', choices }),
    ...(kind === 'keep' ? [] : [placement, ...remainingSteps(view, people)]),
  ];
}

function isWhole({ form, household }: ChangeView): boolean {
  if (!household) return false;
  return chosenNumbers(form.values, people).length === choosable(household, people).length;
}

function problems(draft: Draft) {
  const isKept = valueAt(draft, 'destination.kind') === 'keep';
  return [
    ...dateProblems(draft),
    ...(isKept ? [] : missingRelationships(draft, 'movers')),
    ...relationshipProblems(draft, 'movers'),
    ...remainingProblems(draft),
  ];
}
