/** 申請の合計 — of the period, and how much of it came while the desks were closed. */
import type { ApplicationFigures } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { countInWords, shareInWords, sumOf } from './figure-words.ts';

export function FigureTotals({ figures }: { figures: ApplicationFigures }): ReactElement {
  const { months } = figures;
  const outside = sumOf(months, 'outside');
  const timed = sumOf(months, 'timed');
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y border-solid-gray-300 py-4">
      <Total term="提出" value={countInWords(sumOf(months, 'submitted'))} unit="件" />
      <Total term="決定" value={countInWords(sumOf(months, 'decided'))} unit="件" />
      <Total term="交付・通知" value={countInWords(sumOf(months, 'delivered'))} unit="件" />
      <Total
        term="時間外の提出"
        value={shareInWords(outside, timed)}
        unit={timed === 0 ? '（開庁時間が登録されていません）' : `${countInWords(outside)}件`}
      />
    </dl>
  );
}

function Total({ term, value, unit }: { term: string; value: string; unit: string }): ReactElement {
  return (
    <div>
      <dt className="text-dns-14N-130 text-solid-gray-700">{term}</dt>
      <dd>
        <span className="text-std-32B-150 tabular-nums">{value}</span>
        <span className="ml-1 text-dns-16N-130">{unit}</span>
      </dd>
    </div>
  );
}
