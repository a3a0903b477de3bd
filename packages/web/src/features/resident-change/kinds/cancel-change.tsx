/**
 * 異動の取消しの画面 — whose change, which change, and what the record goes back to.
 *
 * @spec juki 4.6.0.1
 * @spec juki 4.6.1.1
 */
import { cancelChangeInput } from '@yakuba/contract/resident';

import type { Draft } from '../../../form/path.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { ChangeDefinition, ChangeStepPage } from '../change-form.ts';
import { authorityLabels } from '../field-labels.ts';
import { CancelledChange } from '../fields/CancelledChange.tsx';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { authorityStep } from '../steps/authority-step.tsx';
import { peopleStep } from '../steps/people-step.tsx';

const people: PeopleChoice = {
  path: 'addresseeNumbers',
  shape: 'numbers',
  label: '取消しの対象者',
  admitsClosed: true,
};

const changeStep: ChangeStepPage = {
  id: 'change',
  title: '取り消す異動',
  paths: ['changeId', 'isNewHousehold'],
  labels: 'above',
  body: (view) => (
    <>
      <CancelledChange view={view} people={people} />
      <Checkbox
        {...view.form.checkField('isNewHousehold')}
        hint="従前の世帯が住所を移していて、同じ世帯に戻せないときに選びます。"
      />
    </>
  ),
  answers: ({ form }) => [
    {
      term: '取り消す異動',
      value: form.text('changeId') === '' ? '各人の直近の異動' : '選んだ異動',
    },
    ...(form.values.isNewHousehold === true ? [{ term: '戻る世帯', value: '新しい世帯' }] : []),
  ],
};

const prepare = (draft: Draft): Draft => ({ changeId: null, ...draft });

export const cancelChange: ChangeDefinition = {
  kind: 'cancel-change',
  people,
  prepare,
  schema: formSchema(cancelChangeInput, { prepare }),
  labels: {
    ...authorityLabels,
    addresseeNumbers: '取消しの対象者',
    changeId: '取り消す異動',
    isNewHousehold: '新しい世帯として戻す',
  },
  initial: () => ({ addresseeNumbers: [], changeId: '' }),
  steps: () => [peopleStep(people), changeStep, authorityStep({ title: '取消しの日付' })],
};
