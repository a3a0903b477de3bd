/**
 * 続柄欄 — a relationship chosen or composed with 「の」, checked while it is typed.
 *
 * @spec juki 1.1.11
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Combobox } from './Combobox.tsx';
import { relationshipChoices, relationshipProblem } from './relationship-choices.ts';

export interface RelationshipFieldProps {
  form: DraftForm;
  path: string;
  /** Where the label above the field would not say whose relationship it is. */
  label?: string;
  hint?: string;
}

export function RelationshipField(props: RelationshipFieldProps): ReactElement {
  const { form, path, hint } = props;
  const { onChange: _, ...field } = form.textField(path);
  const problem = field.error ? '' : relationshipProblem(field.value);
  const options = relationshipChoices(field.value).map((label) => ({ id: label, label }));
  return (
    <Combobox
      {...field}
      label={props.label ?? field.label}
      hint={hint}
      required
      onValue={(value) => form.set(path, value)}
      options={options}
      onPick={({ label }) => form.set(path, label)}
      width="s"
      beside={
        problem === '' ? null : (
          <output htmlFor={field.id} className="text-dns-14N-130 text-solid-gray-800">
            {problem}
          </output>
        )
      }
    />
  );
}
