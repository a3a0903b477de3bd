/** 版の比較 — any two versions, the standard's among them, side by side. */
import type { ProcedureHistory } from '@yakuba/contract/procedure';
import { type ReactElement, useMemo, useState } from 'react';

import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { comparedVersions, contentDifferences } from './content-differences.ts';
import { DifferenceTable } from './DifferenceTable.tsx';

export function CompareVersions({ history }: { history: ProcedureHistory }): ReactElement | null {
  const versions = useMemo(() => comparedVersions(history), [history]);
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  if (versions.length < 2) return null;
  const find = (key: string | undefined, otherwise: number) =>
    versions.find((one) => one.key === key) ?? versions.at(otherwise);
  const after = find(chosen.after, 0);
  const before = find(chosen.before, 1);
  const choices = versions.map(({ key, words }) => ({ value: key, label: words }));
  return (
    <Section id="compare" title="版を比べる">
      <div className="mb-4 flex flex-wrap gap-x-6 gap-y-3">
        <Select
          id="compare-before"
          label="変更前の版"
          value={before?.key ?? ''}
          choices={choices}
          onChange={({ target }) => setChosen({ ...chosen, before: target.value })}
        />
        <Select
          id="compare-after"
          label="変更後の版"
          value={after?.key ?? ''}
          choices={choices}
          onChange={({ target }) => setChosen({ ...chosen, after: target.value })}
        />
      </div>
      {before && after ? (
        <DifferenceTable
          caption={`${before.words}と${after.words}の違い`}
          rows={contentDifferences(before.content, after.content)}
        />
      ) : null}
    </Section>
  );
}
