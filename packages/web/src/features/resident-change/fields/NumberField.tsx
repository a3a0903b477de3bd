/** 番号欄 — a number whose shape or check digit is told as soon as all of it is typed. */
import type { Checked } from '@yakuba/kernel/refusal';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { tidyDigits } from '../field-tidying.ts';

export interface NumberFieldProps {
  form: DraftForm;
  path: string;
  /** Characters of a whole number. */
  length: number;
  read: (text: string) => Checked<string>;
  whenRight: string;
  required?: boolean;
  hint?: string;
}

export function NumberField(props: NumberFieldProps): ReactElement {
  const { form, path, required = false, hint } = props;
  const field = form.textField(path);
  return (
    <TextField
      {...field}
      hint={hint}
      required={required}
      width="s"
      inputMode={path.endsWith('CardNumber') ? 'text' : 'numeric'}
      className="tabular-nums"
      beside={
        <output htmlFor={field.id} className="text-dns-14N-130 text-solid-gray-800">
          {field.error ? '' : said(field.value, props)}
        </output>
      }
    />
  );
}

function said(text: string, { length, read, whenRight }: NumberFieldProps): string {
  const digits = tidyDigits(text);
  if (digits === '') return '';
  if (digits.length < length) return `あと${length - digits.length}文字`;
  const checked = read(text);
  return checked.ok ? whenRight : checked.problem;
}
