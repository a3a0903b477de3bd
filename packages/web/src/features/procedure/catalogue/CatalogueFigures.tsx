/** カタログの数 — how many procedures need no visit, and what waits for somebody to act. */
import type { CatalogueEntry } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import type { Concern } from './find-entries.ts';

export interface CatalogueFiguresProps {
  entries: readonly CatalogueEntry[];
  onConcern: (concern: Concern) => void;
}

export function CatalogueFigures({ entries, onConcern }: CatalogueFiguresProps): ReactElement {
  const offered = entries.flatMap(({ current }) => (current?.isOffered ? [current] : []));
  const atHome = offered.filter((one) => one.counterVisits === 0).length;
  const share = offered.length === 0 ? 0 : Math.round((atHome / offered.length) * 100);
  const count = (test: (entry: CatalogueEntry) => boolean) => entries.filter(test).length;
  const sealed = offered.filter(({ seal }) => ['kept', 'abolishable'].includes(seal.status)).length;
  const figures = [
    ['扱っている手続', offered.length, '件', 'all'],
    ['来庁0回でできる', share, `%（${atHome}件）`, 'all'],
    ['来庁が要る', offered.length - atHome, '件', 'visit'],
    ['押印を求める', sealed, '件', 'seal'],
    ['公開を待つ版', count(({ waiting }) => waiting !== null), '件', 'waiting'],
    ['独自・差異', count(({ origin }) => origin !== 'standard'), '件', 'own'],
  ] as const;
  return (
    <ul aria-label="手続の数" className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      {figures.map(([words, figure, unit, concern]) => (
        <li key={words}>
          <button type="button" onClick={() => onConcern(concern)} className={cardStyle}>
            <span className="block text-dns-14N-130 text-solid-gray-800">{words}</span>
            <span className="text-std-24B-150 tabular-nums">{figure}</span>
            <span className="text-dns-14N-130"> {unit}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const cardStyle = [
  'h-full w-full cursor-pointer rounded-8 border border-solid-gray-300 bg-white px-4 py-2',
  'text-left hover:border-key-900 hover:bg-key-50',
].join(' ');
