/**
 * 年月日欄 — DateField: one text box for 7-digit 和暦, 8-digit 西暦 and written dates.
 *
 * What was understood stands beside it (「平成5年1月1日（1993年）」), given by the caller.
 */
import type { InputHTMLAttributes, ReactElement } from 'react';

import { controlFrame, controlWidth } from './control-style.ts';
import { type FieldFrameProps, fieldFrame } from './field-frame.tsx';

export interface DateFieldProps
  extends FieldFrameProps,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'required' | 'type'> {
  /** The date as understood; empty while the text is not yet a date. */
  reading?: string | undefined;
}

export function DateField(props: DateFieldProps): ReactElement {
  const { label, hint, error, required, beside, reading = '', ...rest } = props;
  const understood = (
    <>
      <output htmlFor={rest.id} className="text-dns-16N-130 text-solid-gray-800">
        {reading}
      </output>
      {beside}
    </>
  );
  const frame = { id: rest.id, label, hint, error, required, beside: understood };
  return fieldFrame(frame, (aria) => (
    <input
      autoComplete="off"
      spellCheck={false}
      {...rest}
      {...aria}
      type="text"
      className={`${controlFrame} ${controlWidth.s} tabular-nums`}
    />
  ));
}
