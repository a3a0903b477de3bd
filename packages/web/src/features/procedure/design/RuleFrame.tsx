/** 条件の枠 — one kind of rules of an item, under its name. */
import type { ReactElement, ReactNode } from 'react';

export interface RuleFrameProps {
  id: string;
  title: string;
  note: string;
  /** Adds one more. */
  action?: ReactNode;
  children: ReactNode;
}

export function RuleFrame({ id, title, note, action, children }: RuleFrameProps): ReactElement {
  return (
    <section
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      className="flex flex-col gap-2 border-t border-solid-gray-300 pt-1"
    >
      <div className="flex flex-wrap items-center gap-x-3">
        <p id={`${id}-title`} className="text-dns-16B-130">
          {title}
        </p>
        <p className="grow text-dns-14N-130 text-solid-gray-700">{note}</p>
        {action}
      </div>
      {children}
    </section>
  );
}
