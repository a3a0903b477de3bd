/** 複数選択 — several of a few: check boxes under one legend, held as a list in the draft. */
import type { ReactElement, ReactNode } from 'react';

import type { DraftForm } from '../../form/use-draft-form.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { listAt, withToggled } from './chosen-people.ts';

export interface CheckListProps {
  form: DraftForm;
  path: string;
  legend: string;
  isRequired?: boolean;
  note?: ReactNode;
  choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

export function CheckList(props: CheckListProps): ReactElement {
  const { form, path, legend, isRequired = false, note, choices } = props;
  const id = form.fieldId(path);
  const held = listAt(form, path);
  const error = form.error(path);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="flex min-w-0 flex-col gap-2 outline-none"
    >
      <legend className="pb-1 text-dns-16B-130">
        {legend}
        {isRequired ? <span className="ml-2 text-dns-14N-120 text-error-2">※必須</span> : null}
      </legend>
      {note}
      <FieldError id={id}>{error}</FieldError>
      <div className="grid gap-x-8 md:grid-cols-2">
        {choices.map(({ value, label, hint }) => (
          <Checkbox
            key={value}
            id={`${id}-${value}`}
            label={label}
            hint={hint}
            checked={held.includes(value)}
            onChange={() => form.set(path, withToggled(held, value))}
          />
        ))}
      </div>
    </fieldset>
  );
}
