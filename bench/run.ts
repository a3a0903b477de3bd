/**
 * 計測の実行 — `npm run bench [-- NAME … --json]`: each figure beside its reference in the same
 * run.
 */
import process from 'node:process';

import { type Figure, isMet, sentenceOf } from './harness/figure.ts';
import { closeBenchDatabase } from './harness/prepared.ts';

const benches = [
  'search',
  'moving-in',
  'certificate',
  'http',
  'import',
  'towns',
  'application',
  'kiosk',
  'notice',
  'form',
] as const;

const words = process.argv.slice(2);
const isJson = words.includes('--json');
const named = words.filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !benches.some((bench) => bench === name));
if (unknown.length > 0) {
  process.stderr.write(
    `${unknown.join('、')} という計測はありません。${benches.join('、')} から選んでください。\n`,
  );
  process.exit(2);
}

let isAllMet = true;
try {
  for (const name of benches.filter((bench) => named.length === 0 || named.includes(bench))) {
    const bench: { run(): Promise<Figure[]> } = await import(`./${name}.ts`);
    for (const entry of await bench.run()) {
      if (!isMet(entry)) isAllMet = false;
      process.stdout.write(`${isJson ? JSON.stringify(entry) : sentenceOf(entry)}\n`);
    }
  }
} finally {
  await closeBenchDatabase();
}
// The package of the embedded database ends the program itself, and would say that all went well.
process.exit(isAllMet ? 0 : 1);
