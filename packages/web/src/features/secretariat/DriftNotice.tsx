/** 版の違い — says in words which town differs from most in what, or that all are alike. */
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import { aspectWords, type TownComparison } from './town-figures.ts';

export function DriftNotice({ comparison }: { comparison: TownComparison }): ReactElement {
  const { towns, drift } = comparison;
  if (drift.length === 0) {
    return <Notice kind="success" title="すべての団体の版がそろっています" />;
  }
  const nameOf = (code: string) =>
    towns.find((town) => town.municipalityCode === code)?.name ?? code;
  return (
    <Notice kind="warning" title={`版の違いが${drift.length}件あります`}>
      <ul className="list-disc pl-5">
        {drift.map(({ municipalityCode, aspect, expected, actual }) => (
          <li key={`${municipalityCode} ${aspect}`}>
            {`${nameOf(municipalityCode)}の${aspectWords[aspect]}は「${actual ?? '未登録'}」です。多くの団体は「${expected}」です。`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
