/** 複数行入力欄 — TextArea: remarks and reasons, with its label, hint and error. */
import type { ReactElement, TextareaHTMLAttributes } from 'react';

import { controlFrame } from './control-style.ts';
import { type FieldFrameProps, fieldFrame } from './field-frame.tsx';

export interface TextAreaProps
  extends FieldFrameProps,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'required'> {}

export function TextArea(props: TextAreaProps): ReactElement {
  const { label, hint, error, required, beside, rows = 3, ...rest } = props;
  return fieldFrame({ id: rest.id, label, hint, error, required, beside }, (aria) => (
    <textarea {...rest} {...aria} rows={rows} className={`${controlFrame} w-full max-w-[40rem]`} />
  ));
}
