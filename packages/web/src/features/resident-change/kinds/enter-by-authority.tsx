/**
 * 職権記載の画面 — an address settled without a notification, 帰化・国籍取得, or 国籍喪失.
 *
 * @spec juki 4.2.1.1
 * @spec juki 4.5.3
 * @spec juki 4.5.4
 */
import { enterByAuthorityInput, entryGrounds } from '@yakuba/contract/resident';

import { type Draft, valueAt } from '../../../form/path.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { choiceAnswer } from '../answers.ts';
import { firstPerson } from '../blank-person.ts';
import type { ChangeDefinition, ChangeStepPage, ChangeView } from '../change-form.ts';
import {
  addressLabels,
  authorityLabels,
  domicileLabels,
  foreignLabels,
  nameLabels,
  personLabels,
} from '../field-labels.ts';
import { addressTidying, foreignTidying, nameTidying, personTidying } from '../field-tidying.ts';
import { formSchema } from '../form-schema.ts';
import type { PeopleChoice } from '../people-choice.ts';
import { entryProblems } from '../rules/entry-problems.ts';
import { authorityStep } from '../steps/authority-step.tsx';
import { townStep } from '../steps/destination-step.tsx';
import { memberSteps } from '../steps/member-steps.tsx';
import { nationalitySteps } from '../steps/nationality-steps.tsx';
import { peopleStep } from '../steps/people-step.tsx';
import { previousAddressLabels, previousAddressStep } from '../steps/previous-address-step.tsx';
import { withPeriods } from './with-periods.ts';

const people: PeopleChoice = { path: 'people', shape: 'rows', label: '対象者' };
const choices = Object.entries(entryGrounds).map(([value, label]) => ({ value, label }));

const groundStep = authorityStep({
  title: '記載の原因と日付',
  leadPaths: ['ground'],
  lead: ({ form }) => <RadioGroup {...form.choiceField('ground')} choices={choices} required />,
  leadAnswers: ({ form }) => [choiceAnswer(form, 'ground', entryGrounds)],
});

export const enterByAuthority: ChangeDefinition = {
  kind: 'enter-by-authority',
  people,
  prepare,
  schema: formSchema(enterByAuthorityInput, { prepare, problems: entryProblems }),
  labels: {
    ...authorityLabels,
    ground: '記載の原因',
    ...addressLabels('previousAddress', '前住所'),
    ...previousAddressLabels,
    ...addressLabels('address', '住所'),
    destination: '異動先の世帯',
    'destination.householdNumber': '世帯番号',
    ...personLabels('members.*'),
    people: '対象者',
    'people.*': '対象者',
    ...nameLabels('people.*.name'),
    ...domicileLabels('people.*.domicile'),
    ...foreignLabels('people.*.foreign'),
  },
  tidy: {
    ...addressTidying('previousAddress'),
    ...addressTidying('address'),
    ...personTidying('members.*'),
    ...nameTidying('people.*.name'),
    ...foreignTidying('people.*.foreign'),
  },
  initial: () => ({
    ground: 'settled',
    previousAddress: {},
    address: {},
    destination: { kind: 'new' },
    members: [firstPerson()],
    people: [],
  }),
  steps,
};

function steps(view: ChangeView): readonly ChangeStepPage[] {
  if (view.form.text('ground') !== 'settled') {
    return [groundStep, peopleStep(people), ...nationalitySteps(view)];
  }
  return [
    groundStep,
    previousAddressStep(false),
    townStep({ title: '住所と世帯' }),
    ...memberSteps(view, false),
  ];
}

const settledOnly = [
  ...['previousAddress', 'isPreviousUnnotified', 'previousHeadOfHouseholdName'],
  ...['lastRegisteredAddress', 'address', 'destination', 'members', 'isReentryChecked'],
];

/** Each ground has items of its own; those of the others are not sent. */
function prepare(draft: Draft): Draft {
  const isSettled = valueAt(draft, 'ground') === 'settled';
  const kept = Object.entries(draft).filter(([name]) =>
    isSettled ? name !== 'people' : !settledOnly.includes(name),
  );
  const input = withPeriods(withPeriods(Object.fromEntries(kept), 'members'), 'people');
  const before = valueAt(input, 'previousAddress');
  const hasBefore = typeof before === 'object' && before !== null && Object.keys(before).length > 0;
  return isSettled && !hasBefore ? { ...input, previousAddress: null } : input;
}
