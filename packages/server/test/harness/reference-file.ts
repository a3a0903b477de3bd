/**
 * 参考資料 — files of reference data that stand beside the project's folder, not in it.
 *
 * Tests that need one are left out, with a line that says so, where it is absent.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';

const BESIDE = path.resolve(import.meta.dirname, '../../../../../shared');

/** 参考資料の場所 — null where the file is absent. `name` as in `data/machiaza.tsv`. */
export function referenceFile(name: string): string | null {
  const file = path.join(BESIDE, name);
  return existsSync(file) ? file : null;
}

/** Options of a test that needs the file. */
export function needing(file: string | null): { readonly skip: string | false } {
  return {
    skip: file === null ? '参考資料（プロジェクトの隣の shared）がないため省きます' : false,
  };
}
