/** 団体の表 — one column a town, one row a figure, so that towns stand side by side. */
import { formatInstantJapan } from '@yakuba/kernel/calendar';
import type { ReactElement, ReactNode } from 'react';

import { Badge } from '../../ui/Badge.tsx';
import { FigureBar } from '../../ui/FigureBar.tsx';

import {
  aspects,
  aspectWords,
  driftOf,
  inFigures,
  type Measure,
  peoplePerHousehold,
  shareOfLargest,
  type TownComparison,
  type TownFigure,
} from './town-figures.ts';

export function TownTable({ comparison }: { comparison: TownComparison }): ReactElement {
  const { towns } = comparison;
  const row = (term: string, cell: (town: TownFigure) => ReactNode) => (
    <tr key={term} className="border-b border-solid-gray-300">
      <th scope="row" className={`${rowHead} ${cellStyle} bg-white`}>
        {term}
      </th>
      {towns.map((town) => (
        <td key={town.municipalityCode} className={cellStyle}>
          {cell(town)}
        </td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keyboard.
    <section className="overflow-x-auto" aria-label="団体ごとの数値と版の表" tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">団体ごとの数値と版</caption>
        <thead>
          <tr className="border-y border-solid-gray-420 bg-solid-gray-50">
            <th scope="col" className={`${rowHead} ${cellStyle} bg-solid-gray-50`}>
              項目
            </th>
            {towns.map(({ municipalityCode, name, prefectureName }) => (
              <th key={municipalityCode} scope="col" className={`min-w-40 ${cellStyle}`}>
                <span className="block text-dns-14N-130 text-solid-gray-700">
                  {prefectureName} {municipalityCode}
                </span>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row('人口', (town) => figure(town, towns, 'population'))}
          {row('世帯数', (town) => figure(town, towns, 'households'))}
          {row('1世帯当たり', (town) => `${peoplePerHousehold(town) || '―'}人`)}
          {row('基準日', ({ asOf }) => (asOf ? dayOf(asOf) : '―'))}
          {aspects.map((aspect) =>
            row(aspectWords[aspect], (town) => {
              const drift = driftOf(comparison, town, aspect);
              return (
                <>
                  <span className="block font-mono break-all">{town[aspect] ?? '未登録'}</span>
                  {drift ? <Badge tone="warning">他と違う</Badge> : null}
                </>
              );
            }),
          )}
        </tbody>
      </table>
    </section>
  );
}

function figure(town: TownFigure, towns: readonly TownFigure[], measure: Measure): ReactElement {
  return (
    <>
      <span className="text-std-20B-150 tabular-nums">{inFigures(town[measure])}</span>
      <FigureBar share={shareOfLargest(town, towns, measure)} />
    </>
  );
}

function dayOf(instant: string): string {
  return formatInstantJapan(new Date(instant)).split(' ')[0] ?? '';
}

const cellStyle = 'px-3 py-2.5 align-top text-dns-16N-130';
const rowHead = 'sticky left-0 w-32 min-w-28 font-700 print:static';
