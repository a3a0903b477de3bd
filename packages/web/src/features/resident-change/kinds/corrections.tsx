/**
 * 職権修正と誤記修正の画面 — whose record, why, and item by item what it should say.
 *
 * @spec juki 4.2.3.1
 * @spec juki 4.2.3.3
 */
import {
  changeReasons,
  correctByAuthorityInput,
  correctClericalErrorInput,
  correctionReasons,
} from '@yakuba/contract/resident';

import { Select } from '../../../ui/Select.tsx';
import { choiceAnswer } from '../answers.ts';
import type { ChangeDefinition } from '../change-form.ts';
import { followsRequest } from '../correctable-items.ts';
import { authorityLabels } from '../field-labels.ts';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { correctionProblems } from '../rules/correction-problems.ts';
import { authorityStep } from '../steps/authority-step.tsx';
import { correctionSteps } from '../steps/correction-steps.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { asSent, fromStored } from './correction-shape.ts';

const people: PeopleChoice = { path: 'people', shape: 'rows', label: '修正する方' };
const everybody: PeopleChoice = { ...people, admitsClosed: true };

const reasonWords = Object.fromEntries(
  correctionReasons.map((reason) => [reason, changeReasons[reason].label]),
);
const reasonChoices = Object.entries(reasonWords).map(([value, label]) => ({ value, label }));

const labels = {
  ...authorityLabels,
  reason: '修正の事由',
  people: '修正する方',
  'people.*': '修正する方',
  'people.*.corrections': '修正する項目',
  'people.*.corrections.*': '項目',
  'people.*.corrections.*.item': '項目',
  'people.*.corrections.*.value': '修正後',
};

const reasonStep = authorityStep({
  title: '修正の事由と日付',
  leadPaths: ['reason'],
  lead: ({ form, today }) => (
    <Select
      {...form.textField('reason')}
      choices={reasonChoices}
      placeholder="選んでください"
      onChange={({ target }) => {
        const isAsked = followsRequest(target.value);
        form.set('reason', target.value);
        form.set('ui.occasion', isAsked ? 'request' : 'own');
        form.set('requestedOn', isAsked ? today : '');
        form.set('noticeOn', '');
      }}
      required
    />
  ),
  leadAnswers: ({ form }) => [choiceAnswer(form, 'reason', reasonWords)],
});

export const correctByAuthority: ChangeDefinition = {
  kind: 'correct-by-authority',
  people,
  prepare: asSent,
  restore: fromStored,
  schema: formSchema(correctByAuthorityInput, { prepare: asSent, problems: correctionProblems }),
  labels,
  initial: () => ({ reason: '', people: [] }),
  steps: (view) => [peopleStep(people), reasonStep, ...correctionSteps(view)],
};

export const correctClericalError: ChangeDefinition = {
  kind: 'correct-clerical-error',
  people: everybody,
  prepare: asSent,
  restore: fromStored,
  schema: formSchema(correctClericalErrorInput, {
    prepare: asSent,
    problems: correctionProblems,
  }),
  labels,
  initial: () => ({ people: [] }),
  steps: (view) => [
    peopleStep(everybody),
    authorityStep({ title: '修正の日付' }),
    ...correctionSteps(view),
  ],
};
