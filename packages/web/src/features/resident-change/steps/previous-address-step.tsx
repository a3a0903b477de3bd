/**
 * 前住所の手順 — where those who come lived before, in Japan or abroad.
 *
 * @spec juki 4.1.1.1
 * @spec juki 4.1.1.4
 */
import type { ReactElement } from 'react';

import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { addressAnswer, filled, textAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { AddressFields } from '../fields/AddressFields.tsx';
import { FieldRow } from '../fields/FieldGroup.tsx';

const PATHS = [
  'previousAddress',
  'isPreviousUnnotified',
  'previousHeadOfHouseholdName',
  'lastRegisteredAddress',
] as const;

export const previousAddressLabels = {
  isPreviousUnnotified: '未届転入（前の住所を届け出ていない）',
  previousHeadOfHouseholdName: '転入前の世帯主の氏名',
  lastRegisteredAddress: '最終登録住所地',
};

/** `isAbroad`: a country and a place there. */
export function previousAddressStep(isAbroad: boolean): ChangeStepPage {
  return {
    id: 'previous-address',
    title: '前住所',
    paths: PATHS,
    labels: 'above',
    body: (view) => <PreviousAddress view={view} isAbroad={isAbroad} />,
    answers: ({ form }) => [
      addressAnswer(form, 'previousAddress'),
      ...filled([
        { term: '未届転入', value: form.values.isPreviousUnnotified === true ? 'はい' : '' },
        textAnswer(form, 'previousHeadOfHouseholdName'),
        textAnswer(form, 'lastRegisteredAddress'),
      ]),
    ],
  };
}

interface PreviousAddressProps {
  view: ChangeView;
  isAbroad: boolean;
}

function PreviousAddress({ view: { form }, isAbroad }: PreviousAddressProps): ReactElement {
  return (
    <>
      {isAbroad ? (
        <FieldRow>
          <TextField
            {...form.textField('previousAddress.municipality')}
            label="国名"
            width="s"
            required
          />
          <TextField
            {...form.textField('previousAddress.machiAza')}
            label="国外の住所"
            width="l"
            hint="分かるところまで入力します。"
          />
        </FieldRow>
      ) : (
        <AddressFields form={form} path="previousAddress" required={['municipality']} />
      )}
      <FieldRow>
        <TextField {...form.textField('previousHeadOfHouseholdName')} width="s" />
        <TextField
          {...form.textField('lastRegisteredAddress')}
          width="l"
          hint="前住所と違うときだけ入力します。"
        />
      </FieldRow>
      {isAbroad ? null : <Checkbox {...form.checkField('isPreviousUnnotified')} />}
    </>
  );
}
