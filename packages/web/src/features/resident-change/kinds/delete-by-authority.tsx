/**
 * 職権消除の画面 — records closed without a notification.
 *
 * @spec juki 4.2.2.2
 */
import { changeReasons, deleteByAuthorityInput, deletionReasons } from '@yakuba/contract/resident';

import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { choiceAnswer } from '../answers.ts';
import type { ChangeDefinition } from '../change-form.ts';
import { authorityLabels, placementLabels } from '../field-labels.ts';
import { tidyRelationship } from '../field-tidying.ts';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { remainingProblems } from '../rules/remaining-problems.ts';
import { authorityStep } from '../steps/authority-step.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { remainingSteps } from '../steps/remaining-step.tsx';

const people: PeopleChoice = {
  path: 'addresseeNumbers',
  shape: 'numbers',
  label: '消除する方',
};
const reasonWords = Object.fromEntries(
  deletionReasons.map((reason) => [reason, changeReasons[reason].label]),
);
const choices = Object.entries(reasonWords).map(([value, label]) => ({ value, label }));

const reasonStep = authorityStep({
  title: '消除の事由と日付',
  leadPaths: ['reason'],
  lead: ({ form }) => (
    <RadioGroup {...form.choiceField('reason')} choices={choices} direction="column" required />
  ),
  leadAnswers: ({ form }) => [choiceAnswer(form, 'reason', reasonWords)],
});

export const deleteByAuthority: ChangeDefinition = {
  kind: 'delete-by-authority',
  people,
  schema: formSchema(deleteByAuthorityInput, { problems: remainingProblems }),
  labels: {
    ...authorityLabels,
    reason: '消除の事由',
    addresseeNumbers: '消除する方',
    ...placementLabels('remaining', '残る世帯員'),
  },
  tidy: { 'remaining.*.relationship': tidyRelationship },
  initial: () => ({ reason: 'deletion_by_authority', addresseeNumbers: [], remaining: [] }),
  steps: (view) => [peopleStep(people), reasonStep, ...remainingSteps(view, people)],
};
