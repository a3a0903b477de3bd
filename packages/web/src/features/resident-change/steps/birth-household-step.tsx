/**
 * 子の世帯の手順 — the household that the child enters, and which member is a parent.
 *
 * @spec juki 4.2.0.3
 */
import type { ReactElement } from 'react';

import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { addressAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { DestinationFields, destinationChoices } from '../fields/DestinationFields.tsx';
import { FieldGroup } from '../fields/FieldGroup.tsx';
import { bornWords } from '../fields/HouseholdCard.tsx';
import { TownAddressFields } from '../fields/TownAddressFields.tsx';
import { useHousehold } from '../use-household.ts';
import { destinationAnswer } from './destination-step.tsx';

export const birthHouseholdStep: ChangeStepPage = {
  id: 'household',
  title: '入る世帯',
  paths: ['destination', 'parentNumber', 'address'],
  labels: 'above',
  body: (view) => <BirthHousehold view={view} />,
  answers: (view) => {
    const isNew = view.form.text('destination.kind') === 'new';
    const destination = { ...destinationAnswer(view), term: '入る世帯' };
    return isNew ? [destination, addressAnswer(view.form, 'address')] : [destination];
  },
};

const choices = destinationChoices.toReversed();

function BirthHousehold({ view: { form, townCode } }: { view: ChangeView }): ReactElement {
  const isNew = form.text('destination.kind') === 'new';
  const { household } = useHousehold(form.text('destination.householdNumber'));
  const living = (household?.members ?? []).filter(({ isClosed }) => !isClosed);
  return (
    <>
      <DestinationFields form={form} path="destination" choices={choices} />
      {isNew ? (
        <FieldGroup id={form.fieldId('address')} title="住所" error={form.error('address')}>
          <TownAddressFields form={form} path="address" townCode={townCode} />
        </FieldGroup>
      ) : null}
      {living.length > 0 ? (
        <RadioGroup
          {...form.choiceField('parentNumber')}
          hint="選ぶと、本籍・筆頭者を引き継ぎます。"
          choices={[
            ...living.map((member) => ({
              value: member.addresseeNumber,
              label: member.fullName,
              hint: `${member.relationship ?? '続柄なし'}・${bornWords(member)}生`,
            })),
            { value: '', label: 'この世帯にいない' },
          ]}
          direction="column"
        />
      ) : null}
    </>
  );
}
