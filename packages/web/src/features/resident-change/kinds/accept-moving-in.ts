/**
 * 転入届の画面 — moving in: the notification, before, now, and each person.
 *
 * @spec juki 4.1.1.1
 * @spec juki 4.1.1.4
 */
import { movingInInput } from '@yakuba/contract/resident';

import { type Draft, valueAt } from '../../../form/path.ts';
import { firstPerson } from '../blank-person.ts';
import type { ChangeDefinition } from '../change-form.ts';
import { addressLabels, notificationLabels, personLabels } from '../field-labels.ts';
import { addressTidying, personTidying, tidyName } from '../field-tidying.ts';
import { originFields } from '../fields/OriginFields.tsx';
import { formSchema } from '../form-schema.ts';
import { dateProblems } from '../rules/date-problems.ts';
import { householdProblems } from '../rules/household-problems.ts';
import { personProblems } from '../rules/person-problems.ts';
import { previousAddressProblems } from '../rules/previous-address-problems.ts';
import { townStep } from '../steps/destination-step.tsx';
import { memberSteps } from '../steps/member-steps.tsx';
import { notificationStep } from '../steps/notification-step.tsx';
import { previousAddressLabels, previousAddressStep } from '../steps/previous-address-step.tsx';
import { withPeriods } from './with-periods.ts';

const prepare = (draft: Draft) => withPeriods(draft, 'members');

export const acceptMovingIn: ChangeDefinition = {
  kind: 'accept-moving-in',
  prepare,
  schema: formSchema(movingInInput, { prepare, problems }),
  labels: {
    ...notificationLabels,
    origin: '転入元',
    ...addressLabels('previousAddress', '前住所'),
    ...previousAddressLabels,
    ...addressLabels('address', '新住所'),
    destination: '異動先の世帯',
    'destination.householdNumber': '世帯番号',
    ...personLabels('members.*'),
    members: '異動者',
  },
  tidy: {
    ...addressTidying('previousAddress'),
    ...addressTidying('address'),
    ...personTidying('members.*'),
    previousHeadOfHouseholdName: tidyName,
  },
  initial: (today) => ({
    notifiedOn: today,
    origin: 'domestic',
    notifier: {},
    previousAddress: {},
    address: {},
    destination: { kind: 'new' },
    members: [firstPerson()],
  }),
  steps: (view) => [
    notificationStep(originFields),
    previousAddressStep(view.form.text('origin') === 'abroad'),
    townStep({ title: '新住所と世帯' }),
    ...memberSteps(view, view.form.text('origin') !== 'abroad'),
  ],
};

function problems(draft: Draft) {
  const isDomestic = valueAt(draft, 'origin') !== 'abroad';
  const members = valueAt(draft, 'members');
  const people = Array.isArray(members) ? members : [];
  return [
    ...dateProblems(draft),
    ...previousAddressProblems(draft, isDomestic),
    ...people.flatMap((person, place) =>
      personProblems(person, `members.${place}`, { requiresRecordCode: isDomestic }),
    ),
    ...householdProblems(draft, 'members'),
  ];
}
