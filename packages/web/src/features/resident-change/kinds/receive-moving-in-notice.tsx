/**
 * 転入通知の受理の画面 — what the municipality moved to tells of those who left.
 *
 * @spec juki 4.1.3.1.1
 */
import { movingInNoticeInput } from '@yakuba/contract/resident';

import { DateField } from '../../../ui/DateField.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { addressAnswer, dateAnswer, filled, textAnswer } from '../answers.ts';
import type { ChangeDefinition, ChangeStepPage } from '../change-form.ts';
import { addressLabels, placementLabels } from '../field-labels.ts';
import { addressTidying, tidyRelationship } from '../field-tidying.ts';
import { AddressFields } from '../fields/AddressFields.tsx';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { remainingProblems } from '../rules/remaining-problems.ts';
import { peopleStep } from '../steps/people-step.tsx';
import { remainingSteps } from '../steps/remaining-step.tsx';

const people: PeopleChoice = {
  path: 'movers',
  shape: 'numbers',
  label: '転入通知の対象者',
  admitsClosed: true,
};

const noticeStep: ChangeStepPage = {
  id: 'notice',
  title: '転入通知',
  paths: ['noticeOn', 'movedInOn', 'note'],
  body: ({ form }) => (
    <>
      <DateField {...form.dateField('noticeOn')} required />
      <DateField
        {...form.dateField('movedInOn')}
        hint="転入通知に書かれた転入の日です。転出年月日（確定）になります。"
        required
      />
      <TextArea {...form.textField('note')} rows={2} />
    </>
  ),
  answers: ({ form }) => [
    dateAnswer(form, 'noticeOn'),
    dateAnswer(form, 'movedInOn'),
    ...filled([textAnswer(form, 'note')]),
  ],
};

const confirmedStep: ChangeStepPage = {
  id: 'confirmed',
  title: '転出先（確定）',
  paths: ['confirmed'],
  labels: 'above',
  body: ({ form }) => <AddressFields form={form} path="confirmed" required={['municipality']} />,
  answers: ({ form }) => [addressAnswer(form, 'confirmed')],
};

export const receiveMovingInNotice: ChangeDefinition = {
  kind: 'receive-moving-in-notice',
  people,
  schema: formSchema(movingInNoticeInput, { problems: remainingProblems }),
  labels: {
    movers: '転入通知の対象者',
    noticeOn: '転入通知年月日',
    movedInOn: '転入日',
    note: '留意事項',
    ...addressLabels('confirmed', '転出先（確定）'),
    ...placementLabels('remaining', '残る世帯員'),
  },
  tidy: { ...addressTidying('confirmed'), 'remaining.*.relationship': tidyRelationship },
  initial: (today) => ({ noticeOn: today, movers: [], confirmed: {}, remaining: [] }),
  steps: (view) => [peopleStep(people), noticeStep, confirmedStep, ...remainingSteps(view, people)],
};
