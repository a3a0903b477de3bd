/**
 * 国籍の異動の手順 — one page a person: the new name, and 本籍 or the items of a foreign resident.
 *
 * @spec juki 4.5.3
 * @spec juki 4.5.4
 */
import { type ReactElement, useEffect } from 'react';

import { valueAt } from '../../../form/path.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { filled, textAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { DomicileFields } from '../fields/DomicileFields.tsx';
import { ForeignFields } from '../fields/ForeignFields.tsx';
import { ForeignNameFields } from '../fields/ForeignNameFields.tsx';
import { NameFields } from '../fields/NameFields.tsx';
import { nameOf } from './people-step.tsx';

const shown = [
  ...['name.familyName', 'name.givenName', 'name.familyNameKana', 'name.givenNameKana'],
  ...['name.romanName', 'name.kanjiName', 'domicile.registeredDomicile'],
  ...['domicile.headOfFamilyRegister', 'foreign.nationality', 'foreign.article3045Class'],
  ...['foreign.residenceStatus', 'foreign.residenceCardNumber'],
];

export function nationalitySteps(view: ChangeView): readonly ChangeStepPage[] {
  const people = valueAt(view.form.values, 'people');
  if (!Array.isArray(people)) return [];
  const isForeign = view.form.text('ground') === 'nationality_lost';
  return people.map((person: unknown, place) => {
    const path = `people.${place}`;
    return {
      id: `person-${place + 1}`,
      title: `${nameOf(view, String(valueAt(person, 'addresseeNumber')))}の新しい記載`,
      paths: [path],
      labels: 'above',
      body: ({ form }) => <NewRecord form={form} path={path} isForeign={isForeign} />,
      answers: ({ form }) => filled(shown.map((item) => textAnswer(form, `${path}.${item}`))),
    };
  });
}

interface NewRecordProps {
  form: DraftForm;
  path: string;
  isForeign: boolean;
}

function NewRecord({ form, path, isForeign }: NewRecordProps): ReactElement {
  const { set } = form;
  const items = isForeign ? 'foreign' : 'domicile';
  const isBegun = valueAt(form.values, `${path}.${items}`) !== undefined;
  useEffect(() => {
    if (isBegun) return;
    set(`${path}.name`, {});
    set(`${path}.${items}`, isForeign ? { periodOfStay: {} } : {});
  }, [isBegun, isForeign, items, path, set]);
  return isForeign ? (
    <>
      <ForeignNameFields form={form} path={`${path}.name`} />
      <ForeignFields form={form} path={`${path}.foreign`} />
    </>
  ) : (
    <>
      <NameFields form={form} path={`${path}.name`} />
      <DomicileFields form={form} path={`${path}.domicile`} />
    </>
  );
}
