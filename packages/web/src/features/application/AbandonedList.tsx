/** 途中でやめた箇所 — by procedure, in the order of its form; few are told as few. */
import type { Abandoned } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { FigureBar } from '../../ui/FigureBar.tsx';
import { shareOfMost, smallCountInWords } from './figure-words.ts';

export interface AbandonedListProps {
  abandoned: readonly Abandoned[];
  /** Older drafts were left out. */
  isCut: boolean;
}

export function AbandonedList({ abandoned, isCut }: AbandonedListProps): ReactElement {
  if (abandoned.length === 0) {
    return <p className="py-3 text-std-16N-170">途中でやめた下書きはありません。</p>;
  }
  return (
    <>
      {isCut ? <p className="mb-3">下書きが多いため、新しいものから数えています。</p> : null}
      <ul className="grid gap-4 md:grid-cols-2">
        {abandoned.map(({ procedureCode, title, sections }) => (
          <li key={procedureCode} className="rounded-8 border border-solid-gray-300 bg-white p-4">
            <h3 className="mb-2 text-std-16B-170">{title}</h3>
            <dl className="flex flex-col gap-2">
              {sections.map((section) => (
                <div key={section.name ?? 'sending'}>
                  <dt className="float-left text-dns-16N-130">{section.title}</dt>
                  <dd className="text-right text-dns-16N-130 tabular-nums">
                    {smallCountInWords(section.count)}
                    <FigureBar share={shareOfMost(section.count, sections)} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
