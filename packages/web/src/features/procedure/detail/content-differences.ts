/** 版の違い — details and form of two versions, as rows of before and after; pure. */
import type { ProcedureContent, ProcedureHistory } from '@yakuba/contract/procedure';

import { detailLines } from './detail-words.ts';
import { type Difference, formDifferences } from './form-differences.ts';

/** 内容の違い — `[]` where both say the same. */
export function contentDifferences(
  before: ProcedureContent,
  after: ProcedureContent,
): Difference[] {
  const was = new Map(detailLines(before).map(([name, , words]) => [name, words]));
  const details = detailLines(after).flatMap(([name, item, words]): Difference[] => {
    const old = was.get(name) ?? '';
    if (old === words) return [];
    return [{ key: name, item, before: old, after: words, kind: kindOf(old, words) }];
  });
  return [...details, ...formDifferences(before.form, after.form)];
}

/** 一つの版 — that can be chosen to be compared; a difference stands upon its standard. */
export interface ComparedVersion {
  readonly key: string;
  readonly words: string;
  readonly content: ProcedureContent;
}

/** 比べられる版 — newest first, the standard's last. */
export function comparedVersions({ versions, standards }: ProcedureHistory): ComparedVersion[] {
  const town = versions.flatMap(({ version, kind, baseVersion, content }): ComparedVersion[] => {
    const base = standards.find((one) => one.version === baseVersion)?.content;
    if (kind === 'difference' && !base) return [];
    const whole = { ...base, ...content } as ProcedureContent;
    return [{ key: `town ${version}`, words: `この団体の第${version}版`, content: whole }];
  });
  const standard = standards.map(({ version, content }) => ({
    key: `standard ${version}`,
    words: `標準の第${version}版`,
    content,
  }));
  return [...town, ...standard];
}

function kindOf(before: string, after: string): Difference['kind'] {
  if (before === '') return 'added';
  return after === '' ? 'removed' : 'changed';
}
