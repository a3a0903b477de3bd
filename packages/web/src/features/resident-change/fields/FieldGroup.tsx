/** 項目のまとまり — fields that belong together under one heading; the summary can lead to it. */
import type { ReactElement, ReactNode } from 'react';

import { FieldError } from '../../../ui/FieldError.tsx';

export interface FieldGroupProps {
  id: string;
  title: string;
  note?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

export function FieldGroup({ id, title, note, error, children }: FieldGroupProps): ReactElement {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="flex min-w-0 flex-col gap-4 border-t border-solid-gray-300 pt-4"
    >
      <legend className="float-left w-full text-std-18B-160">
        {title}
        {note ? <span className="ml-3 text-dns-14N-130 text-solid-gray-700">{note}</span> : null}
      </legend>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  );
}

/** 横並び — fields in a row on wide screens, one under another on narrow ones. */
export function FieldRow({ children }: { children: ReactNode }): ReactElement {
  return <div className="flex flex-wrap items-start gap-x-6 gap-y-4">{children}</div>;
}
