/** 経過 — Timeline: what happened, newest first, each with its date and its words. */
import type { ReactElement, ReactNode } from 'react';

export interface TimelineEntry {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly detail?: ReactNode;
  /** The entry being looked at. */
  readonly isCurrent?: boolean;
}

export interface TimelineProps {
  label: string;
  entries: readonly TimelineEntry[];
}

export function Timeline({ label, entries }: TimelineProps): ReactElement {
  return (
    <ol aria-label={label} className="flex flex-col">
      {entries.map((entry) => (
        <li
          key={entry.id}
          aria-current={entry.isCurrent ? 'true' : undefined}
          className={entryStyle}
        >
          <span aria-hidden="true" className={`${dot} ${entry.isCurrent ? dotNow : dotThen}`} />
          <p className="text-dns-14N-130 text-solid-gray-700 tabular-nums">{entry.on}</p>
          <p className="text-dns-16B-130">{entry.title}</p>
          {entry.detail ? <div className="mt-1 text-dns-16N-130">{entry.detail}</div> : null}
        </li>
      ))}
    </ol>
  );
}

const dot = 'absolute top-1 -left-[7px] size-3 rounded-full border-2';
const dotNow = 'border-key-900 bg-key-900';
const dotThen = 'border-solid-gray-536 bg-white';
const entryStyle = [
  'relative border-l-2 border-solid-gray-300 pb-4 pl-5',
  'last:border-transparent last:pb-0',
].join(' ');
