/**
 * 接続の証明書の作成（模擬） — `node make-certificates.ts FOLDER`: writes what YAKUBA_KIOSK_* and the
 * simulated centre need, readable by its owner alone.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

import { CENTRE_NAME, makeConnectionCertificates } from './certificates.ts';

const [folder = '.data/kiosk'] = process.argv.slice(2);
const { authority, server, centre } = await makeConnectionCertificates();
await mkdir(folder, { recursive: true });
const files: Record<string, string> = {
  'authority.pem': authority,
  'server.pem': server.certificate,
  'server.key': server.key,
  'centre.pem': centre.certificate,
  'centre.key': centre.key,
};
for (const [name, text] of Object.entries(files)) {
  await writeFile(path.join(folder, name), text, { mode: 0o600 });
}
process.stdout.write(`YAKUBA_KIOSK_CENTRE=${CENTRE_NAME}\n`);
