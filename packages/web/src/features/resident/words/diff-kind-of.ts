/** 変更の区分 — whether a value was changed, added or taken away, judged by its words. */
import type { DiffKind } from '../../../ui/DiffTable.tsx';

export function diffKindOf({ before, after }: { before: string; after: string }): DiffKind {
  if (before === after) return 'same';
  if (before === '') return 'added';
  return after === '' ? 'removed' : 'changed';
}
