/**
 * ウイルス検査の検査 — where a town has set its own scanner, nothing comes in that it finds fault
 * with, and nothing at all while it is away, slow, cut off or makes no sense.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { applicationTown } from '#harness/application-town';
import { jpegSaying, paper, pdfOf, pngSaying } from '#harness/hostile-files';
import { openRefusals } from '#harness/refusals';
import { sealInput } from '#harness/seal-imprint';
import { ONLY_SCANNER_KNOWS, openVirusScanner, type ScannerManner } from '#harness/virus-scanner';
import { readConfig } from '#platform/config';
import { useVirusScanner } from '#platform/files';

const town = await applicationTown();
const { resident, clerk, people, owner } = town;
const scanner = await openVirusScanner();
after(() => scanner.close());
const id = await town.draft(resident);
const { refused, refusedAll } = await openRefusals(owner);
const here = { host: '127.0.0.1', port: scanner.port, timeoutMilliseconds: 200 };

const attach = (file: Buffer) => () =>
  resident.post(`/api/application/own-applications/${id}/files`, {
    item: 'mandate',
    fileName: '委任状',
    content: file.toString('base64'),
  });

const infected = [
  await pngSaying(ONLY_SCANNER_KNOWS),
  await jpegSaying(Buffer.from(ONLY_SCANNER_KNOWS)),
  pdfOf([`5 0 obj\n(${ONLY_SCANNER_KNOWS})\nendobj`]),
];
const clean = await paper().png().toBuffer();

test('what the scanner finds is refused, through every door that keeps a file', async () => {
  useVirusScanner(here);
  const wanted = { code: 'platform.files.infected', status: 422 };
  await refusedAll(infected.map((file) => ({ work: attach(file), ...wanted })));
  const scan = { image: infected[0]?.toString('base64'), dpi: 300 };
  const input = { ...(await sealInput({ addresseeNumber: people[0] })), scan };
  await refused(() => clerk.post('/api/seal-registration/registrations', input), wanted);
  const before = scanner.scanned.length;
  const answer = await attach(clean)();
  assert.equal(answer.statusCode, 200, answer.body);
  assert.deepEqual(scanner.scanned.slice(before), [clean.length]);
});

test('while it does not answer soundly nothing comes in; afterwards it does', async () => {
  const away = { code: 'platform.files.scanner_away', status: 503 };
  for (const manner of ['hanging', 'garbled', 'limited', 'cut'] satisfies ScannerManner[]) {
    scanner.behave(manner);
    await refused(attach(clean), { ...away, about: manner });
  }
  scanner.behave('sound');
  useVirusScanner({ ...here, port: 1 });
  await refused(attach(clean), { ...away, about: 'down' });
  useVirusScanner(here);
  assert.equal((await attach(clean)()).statusCode, 200);
});

test('without one the structure of files alone decides', async () => {
  useVirusScanner(null);
  assert.equal((await attach(infected[0] ?? clean)()).statusCode, 200);
});

test('its address is read from the environment, and nonsense is refused', () => {
  const read = (address?: string) =>
    readConfig({ ...process.env, ...(address ? { YAKUBA_CLAMAV: address } : {}) }).virusScanner;
  assert.equal(read(), null);
  assert.deepEqual(read('clamd.example.jp:3310'), { host: 'clamd.example.jp', port: 3310 });
  assert.throws(() => read('clamd.example.jp'), /YAKUBA_CLAMAV/);
});
