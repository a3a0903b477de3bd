/** 節 — Section: a headed part of a page, with its own actions; `card` frames it. */
import type { ReactElement, ReactNode } from 'react';

export interface SectionProps {
  id: string;
  title: string;
  /** Small words after the title: a count, a date. */
  note?: ReactNode;
  actions?: ReactNode;
  card?: boolean;
  children: ReactNode;
}

export function Section(props: SectionProps): ReactElement {
  const { id, title, note, actions, card = false, children } = props;
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={card ? 'rounded-8 border border-solid-gray-300 bg-white p-5' : ''}
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={`${id}-title`} className="flex items-baseline gap-3 text-std-20B-150">
          {title}
          {note ? <span className="text-dns-16N-130 text-solid-gray-700">{note}</span> : null}
        </h2>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
