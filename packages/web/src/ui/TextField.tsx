/** 一行入力欄 — TextField: one line of text with its label, hint and error. */
import type { InputHTMLAttributes, ReactElement, Ref } from 'react';

import { type ControlWidth, controlFrame, controlWidth } from './control-style.ts';
import { type FieldFrameProps, fieldFrame } from './field-frame.tsx';

export interface TextFieldProps
  extends FieldFrameProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'width' | 'required' | 'size'> {
  width?: ControlWidth;
  ref?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps): ReactElement {
  const {
    label,
    hint,
    error,
    required,
    beside,
    inside,
    width = 'm',
    type = 'text',
    ...rest
  } = props;
  return fieldFrame({ id: rest.id, label, hint, error, required, beside, inside }, (aria) => (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      {...aria}
      type={type}
      className={`${controlFrame} ${controlWidth[width]} ${rest.className ?? ''}`}
    />
  ));
}
