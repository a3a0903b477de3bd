/** メモの版の確認 — not deleted, and the wording the clerk saw. */
import { refuse } from './suppression-refusals.ts';

interface Present {
  readonly version: number;
  readonly text: string | null;
}

export function requireMemo(memo: Present, version: number): void {
  if (memo.text === null) throw refuse('resident.memo.deleted');
  if (memo.version !== version) throw refuse('resident.memo.version_differs');
}
