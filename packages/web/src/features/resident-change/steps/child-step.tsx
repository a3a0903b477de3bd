/**
 * 子の手順 — the child's name, sex, relationship and 本籍.
 *
 * @spec juki 4.2.1.2
 */
import { residentKinds, sexes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { choiceAnswer, filled, textAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { DomicileFields } from '../fields/DomicileFields.tsx';
import { FieldGroup, FieldRow } from '../fields/FieldGroup.tsx';
import { ForeignNameFields } from '../fields/ForeignNameFields.tsx';
import { NameFields } from '../fields/NameFields.tsx';
import { RelationshipField } from '../fields/RelationshipField.tsx';
import { sexChoices } from '../fields/sex-choices.ts';

const kinds = Object.entries(residentKinds).map(([value, label]) => ({ value, label }));

export const childStep: ChangeStepPage = {
  id: 'child',
  title: '子',
  paths: ['residentKind', 'name', 'sex', 'relationship', 'domicile', 'nationality'],
  labels: 'above',
  body: (view) => <Child view={view} />,
  answers: ({ form }) => [
    ...filled([
      textAnswer(form, 'name.familyName'),
      textAnswer(form, 'name.givenName'),
      textAnswer(form, 'name.familyNameKana'),
      textAnswer(form, 'name.givenNameKana'),
      textAnswer(form, 'name.romanName'),
      textAnswer(form, 'name.kanjiName'),
    ]),
    choiceAnswer(form, 'sex', sexes),
    textAnswer(form, 'relationship'),
    choiceAnswer(form, 'residentKind', residentKinds),
    ...filled([
      textAnswer(form, 'domicile.registeredDomicile'),
      textAnswer(form, 'domicile.headOfFamilyRegister'),
      textAnswer(form, 'nationality'),
    ]),
  ],
};

function Child({ view: { form } }: { view: ChangeView }): ReactElement {
  const isForeign = form.text('residentKind') === '2';
  return (
    <>
      <RadioGroup
        {...form.choiceField('residentKind')}
        choices={kinds}
        onChange={(kind) => {
          form.set('residentKind', kind);
          form.set('domicile', {});
          form.set('nationality', '');
        }}
        required
      />
      {isForeign ? (
        <ForeignNameFields form={form} path="name" />
      ) : (
        <NameFields form={form} path="name" />
      )}
      <FieldGroup id={form.fieldId('child')} title="本人の項目">
        <FieldRow>
          <RadioGroup {...form.choiceField('sex')} choices={sexChoices} required />
          <RelationshipField form={form} path="relationship" />
          {isForeign ? <TextField {...form.textField('nationality')} width="s" required /> : null}
        </FieldRow>
      </FieldGroup>
      {isForeign ? null : (
        <DomicileFields form={form} path="domicile" hint="空欄なら父又は母と同じです。" />
      )}
    </>
  );
}
