/** 計画のファイル — the project's own sources and tests, for documents made from them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../../../..');

export interface ProjectFile {
  readonly name: string;
  readonly text: string;
  readonly isTest: boolean;
}

export function projectFiles(): ProjectFile[] {
  return globSync('{packages/*/{src,test},e2e}/**/*.{ts,tsx,sql,typ}', { cwd: ROOT })
    .filter((name) => !name.includes('node_modules'))
    .sort()
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      text: readFileSync(path.join(ROOT, name), 'utf8'),
      isTest: /\.(test|fault)\.tsx?$/.test(name) || name.startsWith('e2e/'),
    }));
}
