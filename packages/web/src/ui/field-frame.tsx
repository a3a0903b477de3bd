/** 入力項目の枠 — label, hint, control and error of one field, laid out alike everywhere. */
import type { ReactElement, ReactNode } from 'react';

import { glyph } from './glyph.tsx';

export interface FieldFrameProps {
  /** Id of the control; the error summary links to it. */
  id: string;
  label: string;
  /** One line under the label: what to write, with an example. */
  hint?: ReactNode;
  /** What is wrong and what to do; shown only when there is something. */
  error?: string | undefined;
  /** Shows ※必須; optional fields carry no mark. */
  required?: boolean | undefined;
  /** Stands to the right of the control: a unit, a reading, a button. */
  beside?: ReactNode;
  /** A small button inside the control at its right end; the control leaves room for it. */
  inside?: ReactNode;
}

/** What a control takes over from its frame. */
export interface FieldAria {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

/**
 * Lays out one field. Inside an ancestor with `data-labels="beside"` (class `group/form`) the
 * label stands to the left of the control on wide screens, as on the paper form.
 */
export function fieldFrame(
  props: FieldFrameProps,
  control: (aria: FieldAria) => ReactNode,
): ReactElement {
  const { id, label, hint, error, required, beside, inside } = props;
  return (
    <div className={fieldLayout}>
      <div className="md:group-data-[labels=beside]/form:pt-2">
        <label htmlFor={id} className="text-dns-16B-130">
          {label}
          {required ? requiredMark() : null}
        </label>
      </div>
      <div className="flex min-w-0 flex-col gap-1.5">
        {hint ? hintLine(id, hint) : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {inside ? within(control(fieldAria(props)), inside) : control(fieldAria(props))}
          {beside}
        </div>
        {error ? errorLine(id, error) : null}
      </div>
    </div>
  );
}

function within(control: ReactNode, inside: ReactNode): ReactElement {
  return (
    <div className="relative w-full">
      {control}
      <div className="absolute inset-y-0 right-0 flex items-center">{inside}</div>
    </div>
  );
}

/** 説明と誤りの結び付け — the aria attributes that join a control to its hint and error. */
export function fieldAria({ id, hint, error, required }: FieldFrameProps): FieldAria {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
  };
}

export const fieldLayout = [
  'flex min-w-0 flex-col gap-1.5',
  'md:group-data-[labels=beside]/form:grid',
  'md:group-data-[labels=beside]/form:grid-cols-[11rem_minmax(0,1fr)]',
  'md:group-data-[labels=beside]/form:gap-x-6',
].join(' ');

export function requiredMark(): ReactElement {
  return <span className="ml-2 text-dns-14N-120 text-error-2">※必須</span>;
}

export function hintLine(id: string, hint: ReactNode): ReactElement {
  return (
    <p id={`${id}-hint`} className="text-dns-14N-130 text-solid-gray-700">
      {hint}
    </p>
  );
}

export function errorLine(id: string, error: string): ReactElement {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-dns-16N-130 text-error-2">
      <span className="mt-0.5">{glyph('error')}</span>
      <span>
        <span className="sr-only">誤り：</span>
        {error}
      </span>
    </p>
  );
}
