/** 入力項目 — label, help, control and error, one above the other; the error is read with it. */
import type { ReactElement, ReactNode } from 'react';

import { glyph } from '../../ui/glyph.tsx';
import { useSay } from '../app/language.tsx';

export interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean | undefined;
  children: (aria: FieldAria) => ReactNode;
}

/** What a control takes over from its field. */
export interface FieldAria {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export function Field({ id, label, hint, error, isRequired, children }: FieldProps): ReactElement {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-std-17B-170">
        {label}
        {isRequired ? <RequiredMark /> : null}
      </label>
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {children(ariaOf({ id, hint, error, isRequired }))}
      <FieldError id={id} message={error} />
    </div>
  );
}

/** 項目のまとまり — several controls under one name. */
export function FieldSet(
  props: Omit<FieldProps, 'children'> & { children: ReactNode },
): ReactElement {
  const { id, label, hint, error, isRequired, children } = props;
  const { 'aria-describedby': describedBy } = ariaOf(props);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <legend className="mb-1.5 text-std-17B-170">
        {label}
        {isRequired ? <RequiredMark /> : null}
      </legend>
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {children}
      <FieldError id={id} message={error} />
    </fieldset>
  );
}

/** 項目の誤り */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  const say = useSay();
  if (!message) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-std-17N-170 text-error-2">
      <span className="mt-1">{glyph('error')}</span>
      <span>
        <span className="sr-only">{say('app.error')}</span>
        {message}
      </span>
    </p>
  );
}

function Hint({ id, children }: { id: string; children: ReactNode }): ReactElement {
  return (
    <p id={`${id}-hint`} className="text-std-16N-170 text-solid-gray-700">
      {children}
    </p>
  );
}

export function RequiredMark(): ReactElement {
  const say = useSay();
  return <span className="ml-2 text-std-16N-170 text-error-2">{say('app.required')}</span>;
}

function ariaOf({
  id,
  hint,
  error,
  isRequired,
}: Omit<FieldProps, 'label' | 'children'>): FieldAria {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return {
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': isRequired ? true : undefined,
  };
}
