/**
 * 出生の画面 — a child born: the days, the household and parent, and the child.
 *
 * @spec juki 4.2.1.2
 * @spec juki 4.2.0.3
 */
import { birthInput } from '@yakuba/contract/resident';

import { type Draft, valueAt, withValueAt } from '../../../form/path.ts';
import { blankPerson } from '../blank-person.ts';
import type { ChangeDefinition } from '../change-form.ts';
import { addressLabels, domicileLabels, nameLabels, notificationLabels } from '../field-labels.ts';
import { addressTidying, nameTidying, tidyName, tidyRelationship } from '../field-tidying.ts';
import { simultaneousMove } from '../fields/SimultaneousMove.tsx';
import { formSchema } from '../form-schema.ts';
import { dateProblems } from '../rules/date-problems.ts';
import { nameProblems } from '../rules/person-problems.ts';
import { birthHouseholdStep } from '../steps/birth-household-step.tsx';
import { childStep } from '../steps/child-step.tsx';
import { notificationStep } from '../steps/notification-step.tsx';

export const registerBirth: ChangeDefinition = {
  kind: 'register-birth',
  prepare,
  schema: formSchema(birthInput, { prepare, problems }),
  labels: {
    ...notificationLabels,
    effectiveOn: '出生の日',
    notifiedOn: '戸籍届出・通知日',
    movingIn: '同時の転入届',
    'movingIn.origin': '転入元',
    'movingIn.effectiveOn': '転入の日',
    destination: '入る世帯',
    'destination.householdNumber': '世帯番号',
    parentNumber: '父又は母',
    ...addressLabels('address', '住所'),
    residentKind: '住民種別',
    ...nameLabels('name'),
    sex: '性別',
    relationship: '続柄',
    ...domicileLabels('domicile'),
    nationality: '国籍・地域',
  },
  tidy: {
    ...addressTidying('address'),
    ...nameTidying('name'),
    relationship: tidyRelationship,
    'domicile.headOfFamilyRegister': tidyName,
  },
  initial: (today) => {
    const { residentKind, name, domicile } = blankPerson('1');
    return {
      notifiedOn: today,
      notifier: {},
      destination: { kind: 'existing' },
      residentKind,
      name,
      domicile,
      relationship: '子',
    };
  },
  begin: (values, { householdNumber, addresseeNumbers }) => ({
    ...values,
    destination: { kind: 'existing', householdNumber },
    parentNumber: addresseeNumbers[0] ?? '',
  }),
  steps: () => [notificationStep(simultaneousMove), birthHouseholdStep, childStep],
};

/** A blank domicile is that of the parent; an address is given only for a new household. */
function prepare(draft: Draft): Draft {
  const isNew = valueAt(draft, 'destination.kind') === 'new';
  const { address, ...rest } = draft;
  const hasDomicile = Object.keys((valueAt(draft, 'domicile') ?? {}) as object).length > 0;
  const child = hasDomicile ? rest : withValueAt(rest, 'domicile', null);
  return isNew ? { ...child, address: address ?? {} } : child;
}

function problems(draft: Draft) {
  const isForeign = valueAt(draft, 'residentKind') === '2';
  return [
    ...dateProblems(draft, { mayBeOffCalendar: true }),
    ...nameProblems(valueAt(draft, 'name'), 'name', isForeign),
  ];
}
