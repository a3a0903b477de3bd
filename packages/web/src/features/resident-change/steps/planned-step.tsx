/**
 * 転出先の手順 — in Japan (the municipality is enough), abroad, or withheld.
 *
 * @spec juki 4.1.3.0.2
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { addressAnswer, choiceAnswer, textAnswer } from '../answers.ts';
import type { ChangeStepPage } from '../change-form.ts';
import { AddressFields } from '../fields/AddressFields.tsx';
import { FieldRow } from '../fields/FieldGroup.tsx';

const places = {
  domestic: '国内',
  abroad: '国外',
  withheld: '記載しない（特別養子縁組によるとき）',
} as const;
const choices = Object.entries(places).map(([value, label]) => ({ value, label }));

export const plannedStep: ChangeStepPage = {
  id: 'planned',
  title: '転出先（予定）',
  paths: ['planned'],
  labels: 'above',
  body: ({ form }) => (
    <>
      <RadioGroup
        {...form.choiceField('planned.kind')}
        label="転出先の区分"
        choices={choices}
        onChange={(kind) =>
          form.set('planned', kind === 'domestic' ? { kind, address: {} } : { kind })
        }
        required
      />
      <PlannedPlace form={form} />
    </>
  ),
  answers: ({ form }) => {
    const kind = { ...choiceAnswer(form, 'planned.kind', places), term: '転出先の区分' };
    if (form.text('planned.kind') === 'domestic') {
      return [kind, addressAnswer(form, 'planned.address')];
    }
    if (form.text('planned.kind') !== 'abroad') return [kind];
    return [kind, textAnswer(form, 'planned.country'), textAnswer(form, 'planned.place')];
  },
};

function PlannedPlace({ form }: { form: DraftForm }): ReactElement | null {
  const kind = form.text('planned.kind');
  if (kind === 'withheld') return null;
  if (kind === 'abroad') {
    return (
      <FieldRow>
        <TextField {...form.textField('planned.country')} width="s" required />
        <TextField {...form.textField('planned.place')} width="l" />
      </FieldRow>
    );
  }
  return <AddressFields form={form} path="planned.address" required={['municipality']} />;
}
