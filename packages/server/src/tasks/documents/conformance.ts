/**
 * 適合表 — which files and tests meet each section of a specification, from their `@spec` tags.
 *
 * A section counts as met when a source and a test carry its tag; with one of them alone it is
 * under way, and so it is where a tag says, in Japanese, what is wanting: the number is followed by
 * `(partly: …)`. The titles of sections are in `docs/conformance/<specification>-sections.tsv`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { type ProjectFile, projectFiles, ROOT } from './project-files.ts';

type State = '満たす' | '一部' | '未';

interface Section {
  readonly number: string;
  readonly title: string;
}

export async function conformanceOf(specification: string): Promise<string> {
  const sections = await sectionsOf(specification);
  const files = projectFiles();
  const rows = sections.map((section) => rowOf(section, specification, files));
  const met = rows.filter((row) => row.state === '満たす').length;
  const partly = rows.filter((row) => row.state === '一部').length;
  return `${[
    '# 住民記録システム標準仕様書 第1.0版への適合',
    '',
    '`npm run task -- documents` が、ファイルと検査の `@spec` の札から作ります。手で直さないでください。',
    '「満たす」は実装と検査の両方に札がある節、「一部」は片方だけにある節と、足りないところを札に書いた節です。検査は `npm test` がすべて行います。',
    '',
    `**${sections.length}節のうち、満たす ${met}節、一部 ${partly}節、未着手 ${sections.length - met - partly}節**`,
    '',
    '| 節 | 名 | 状態 | 足りないところ | 実装 | 検査 |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => row.line),
  ].join('\n')}\n`;
}

async function sectionsOf(specification: string): Promise<Section[]> {
  const file = path.join(ROOT, `docs/conformance/${specification}-sections.tsv`);
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const [number = '', title = ''] = line.split('\t');
    return { number, title };
  });
}

function rowOf(section: Section, specification: string, files: readonly ProjectFile[]) {
  const tag = new RegExp(
    `@spec ${specification} ${section.number.replaceAll('.', '\\.')}(?![.\\d])(?: \\(partly: ([^)]+)\\))?`,
  );
  const tagged = files.filter((file) => tag.test(file.text));
  const sources = tagged.filter((file) => !file.isTest).map((file) => file.name);
  const tests = tagged.filter((file) => file.isTest).map((file) => file.name);
  const wanting = tagged.flatMap((file) => tag.exec(file.text)?.[1] ?? []);
  const state = stateOf(sources.length > 0 && tests.length > 0, tagged.length > 0, wanting);
  const cells = [section.number, section.title, state, [...new Set(wanting)].join('<br>') || '—'];
  const line = `| ${[...cells, listed(sources), listed(tests)].join(' | ')} |`;
  return { state, line };
}

function stateOf(isShown: boolean, isBegun: boolean, wanting: readonly string[]): State {
  if (isShown && wanting.length === 0) return '満たす';
  return isBegun ? '一部' : '未';
}

function listed(names: readonly string[]): string {
  return names.map((name) => `[${name.split('/').at(-1)}](../../${name})`).join('<br>') || '—';
}
