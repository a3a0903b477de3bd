/**
 * 文書の作成 — writes what is generated: the map of rooms and the conformance table. With
 * `--check` nothing is written, and a stale document fails.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { residentLayoutDocument } from '#modules/registry/resident';

import { conformanceOf } from './documents/conformance.ts';
import { moduleMap } from './documents/module-map.ts';
import { ROOT } from './documents/project-files.ts';
import type { Task } from './task.ts';

export interface GeneratedDocument {
  /** From the project's root. */
  readonly file: string;
  readonly text: string;
}

export async function generateDocuments(): Promise<GeneratedDocument[]> {
  return [
    { file: 'docs/module-map.md', text: moduleMap() },
    { file: 'docs/conformance/juki.md', text: await conformanceOf('juki') },
    { file: 'docs/conformance/resident-layout.md', text: residentLayoutDocument() },
  ];
}

export const writeDocuments: Task = {
  command: 'documents',
  usage: 'documents [--check]',
  title: '部屋の図と標準仕様書の適合表を作り直す',
  usesDatabase: false,
  run: async ({ options, say }) => {
    let isFresh = true;
    for (const { file, text } of await generateDocuments()) {
      const target = path.join(ROOT, file);
      const before = await readFile(target, 'utf8').catch(() => '');
      if (before === text) continue;
      isFresh = false;
      say(options.has('check') ? `古いままです: ${file}` : `書き直しました: ${file}`);
      if (!options.has('check')) await writeFile(target, text);
    }
    return isFresh || !options.has('check');
  },
};
