/** チェックボックス — Checkbox: one yes or no; the label is a statement that becomes true. */
import type { InputHTMLAttributes, ReactElement } from 'react';

import { errorLine, type FieldFrameProps, fieldAria, hintLine } from './field-frame.tsx';

export interface CheckboxProps
  extends Omit<FieldFrameProps, 'beside' | 'inside'>,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'required'> {}

export function Checkbox(props: CheckboxProps): ReactElement {
  const { label, hint, error, required, ...rest } = props;
  return (
    <div className="flex flex-col gap-1 md:group-data-[labels=beside]/form:ml-50">
      <label className="flex min-h-11 cursor-pointer items-center gap-2 text-dns-16N-130">
        <input
          {...rest}
          {...fieldAria({ id: rest.id, label, hint, error, required })}
          type="checkbox"
          className="size-5 shrink-0"
        />
        {label}
      </label>
      {hint ? hintLine(rest.id, hint) : null}
      {error ? errorLine(rest.id, error) : null}
    </div>
  );
}
