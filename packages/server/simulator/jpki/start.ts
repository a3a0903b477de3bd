/**
 * 模擬の起動 — `node start.ts FOLDER [PORT]`: issues a card for each holder in `FOLDER/holders.json`,
 * writes `FOLDER/trust.json` for YAKUBA_JPKI_TRUST, and answers until it is stopped. The authorities
 * live as long as the process: another start makes new ones.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import type { Holder } from './profile.ts';
import { serveSimulator } from './serve-simulator.ts';
import { openSimulator } from './simulator.ts';

const [folder = '.data/jpki', port = '0'] = process.argv.slice(2);

await mkdir(folder, { recursive: true });
const text = await readFile(path.join(folder, 'holders.json'), 'utf8').catch(() => '[]');
const holders = JSON.parse(text) as Holder[];
const simulator = await openSimulator();
const cards = await Promise.all(holders.map((holder) => simulator.issueCard({ holder })));
const server = await serveSimulator(simulator, cards, Number(port));
const trust = JSON.stringify(simulator.trust(server.url), null, 2);
await writeFile(path.join(folder, 'trust.json'), trust);
process.stdout.write(`${server.url}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close());
}
