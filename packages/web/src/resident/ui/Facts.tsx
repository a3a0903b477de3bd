/** 項目の一覧 — names and values of one thing; beside each other where there is room. */
import type { ReactElement, ReactNode } from 'react';

export interface Fact {
  readonly key: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** A link or button at the end of the line. */
  readonly action?: ReactNode;
}

export function Facts({ facts }: { facts: readonly Fact[] }): ReactElement {
  return (
    <dl className="border-t border-solid-gray-300">
      {facts.map(({ key, term, value, action }) => (
        <div key={key} className={line}>
          <dt className="text-std-17B-170 md:w-56 md:shrink-0">{term}</dt>
          <dd className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
            <div className="min-w-0 break-words">{value}</div>
            {action}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const line = [
  'flex flex-col gap-x-6 gap-y-0.5 border-b border-solid-gray-300 py-3 text-std-17N-170',
  'md:flex-row',
].join(' ');
