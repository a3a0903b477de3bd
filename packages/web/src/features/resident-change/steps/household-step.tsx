/** 異動先世帯の手順 — a household at the same address that people enter. @spec juki 4.1.4.1 */
import type { ChangeStepPage } from '../change-form.ts';
import { HouseholdPicker } from '../fields/HouseholdPicker.tsx';
import { householdAddress } from '../fields/household-address.ts';

export function householdStep(title: string): ChangeStepPage {
  return {
    id: 'household',
    title,
    paths: ['householdNumber'],
    labels: 'above',
    body: ({ form, household }) => (
      <HouseholdPicker form={form} path="householdNumber" initial={householdAddress(household)} />
    ),
    answers: ({ form }) => [{ term: title, value: `世帯番号 ${form.text('householdNumber')}` }],
  };
}
