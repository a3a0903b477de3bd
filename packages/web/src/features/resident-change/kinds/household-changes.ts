/**
 * 世帯変更等の画面 — 世帯分離, 世帯合併, 世帯変更 and 世帯主変更.
 *
 * @spec juki 4.1.4.1
 * @spec juki 4.1.4.2
 */
import {
  changeHeadInput,
  changeHouseholdInput,
  mergeHouseholdsInput,
  separateHouseholdInput,
} from '@yakuba/contract/resident';

import type { Draft } from '../../../form/path.ts';
import type { ChangeDefinition } from '../change-form.ts';
import { notificationLabels, placementLabels } from '../field-labels.ts';
import { tidyRelationship } from '../field-tidying.ts';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { dateProblems } from '../rules/date-problems.ts';
import { householdProblems, relationshipProblems } from '../rules/household-problems.ts';
import { remainingProblems } from '../rules/remaining-problems.ts';
import { householdStep } from '../steps/household-step.tsx';
import { notificationStep } from '../steps/notification-step.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { placementStep } from '../steps/placement-step.tsx';
import { remainingSteps } from '../steps/remaining-step.tsx';

const rows = { path: 'members', shape: 'rows' } as const;
const leavers: PeopleChoice = { ...rows, label: '分離する方' };
const merging: PeopleChoice = { ...rows, extent: 'all', label: '合併される世帯' };
const moving: PeopleChoice = { ...rows, label: '世帯を移る方' };
const all: PeopleChoice = {
  ...rows,
  extent: 'all',
  label: '世帯主を変える世帯',
  householdPath: 'householdNumber',
};

const labels = {
  ...notificationLabels,
  householdNumber: '世帯',
  ...placementLabels('members', '異動者'),
  ...placementLabels('remaining', '残る世帯員'),
};
const tidy = {
  'members.*.relationship': tidyRelationship,
  'remaining.*.relationship': tidyRelationship,
};
const initial = (today: string) => ({ notifiedOn: today, notifier: {}, members: [] });
const initialLeaving = (today: string) => ({ ...initial(today), remaining: [] });

export const separateHousehold: ChangeDefinition = {
  kind: 'separate-household',
  people: leavers,
  schema: formSchema(separateHouseholdInput, { problems: leavingProblems }),
  labels,
  tidy,
  initial: initialLeaving,
  steps: (view) => [
    peopleStep(leavers),
    notificationStep(),
    placementStep({
      title: '新しい世帯での続柄',
      path: 'members',
      choosesHead: true,
      headLabel: '新しい世帯の世帯主',
    }),
    ...remainingSteps(view, leavers),
  ],
};

export const mergeHouseholds: ChangeDefinition = {
  kind: 'merge-households',
  people: merging,
  schema: formSchema(mergeHouseholdsInput, { problems }),
  labels,
  tidy,
  initial,
  steps: () => [
    peopleStep(merging),
    notificationStep(),
    householdStep('合併後の世帯'),
    placementStep({ title: '合併後の続柄', path: 'members', choosesHead: false }),
  ],
};

export const changeHousehold: ChangeDefinition = {
  kind: 'change-household',
  people: moving,
  schema: formSchema(changeHouseholdInput, { problems: leavingProblems }),
  labels,
  tidy,
  initial: initialLeaving,
  steps: (view) => [
    peopleStep(moving),
    notificationStep(),
    householdStep('移る先の世帯'),
    placementStep({ title: '移った後の続柄', path: 'members', choosesHead: false }),
    ...remainingSteps(view, moving),
  ],
};

export const changeHead: ChangeDefinition = {
  kind: 'change-head',
  people: all,
  schema: formSchema(changeHeadInput, { problems }),
  labels,
  tidy,
  initial,
  steps: () => [
    peopleStep(all),
    notificationStep(),
    placementStep({ title: '新しい世帯主と続柄', path: 'members', choosesHead: true }),
  ],
};

function problems(draft: Draft) {
  return [
    ...dateProblems(draft),
    ...relationshipProblems(draft, 'members'),
    ...householdProblems(draft, 'members'),
  ];
}

function leavingProblems(draft: Draft) {
  return [...problems(draft), ...remainingProblems(draft)];
}
