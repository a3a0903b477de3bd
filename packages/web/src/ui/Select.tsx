/** 選択欄 — Select: one of many; for up to five choices prefer RadioGroup. */
import type { ReactElement, SelectHTMLAttributes } from 'react';

import { type ControlWidth, controlWidth, selectFrame } from './control-style.ts';
import { type FieldFrameProps, fieldFrame } from './field-frame.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

export interface SelectProps
  extends FieldFrameProps,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'required'> {
  choices: readonly Choice[];
  /** First, empty line (「選んでください」); left out when a value always exists. */
  placeholder?: string;
  width?: ControlWidth;
}

export function Select(props: SelectProps): ReactElement {
  const { label, hint, error, required, beside, choices, placeholder, ...others } = props;
  const { width = 'm', ...rest } = others;
  return fieldFrame({ id: rest.id, label, hint, error, required, beside }, (aria) => (
    <select {...rest} {...aria} className={`${selectFrame} ${controlWidth[width]}`}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.disabled}>
          {choice.label}
        </option>
      ))}
    </select>
  ));
}
