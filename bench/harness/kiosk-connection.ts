/** 計測用の接続 — the certificates of both ends in files, and what the server needs to know. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CENTRE_NAME,
  type KeyedCertificate,
  makeConnectionCertificates,
} from '../../packages/server/simulator/kiosk/index.ts';
import { choosePort } from '../../packages/server/src/demo/children.ts';

export interface KioskConnection {
  readonly environment: Readonly<Record<string, string>>;
  readonly port: number;
  readonly authority: string;
  readonly client: KeyedCertificate;
  remove(): Promise<void>;
}

export async function connectionFiles(): Promise<KioskConnection> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-bench-kiosk-'));
  const { authority, server, centre } = await makeConnectionCertificates();
  const write = async (name: string, text: string) => {
    const file = path.join(folder, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  };
  const port = await choosePort(0);
  return {
    environment: {
      YAKUBA_KIOSK_PORT: String(port),
      YAKUBA_KIOSK_CERTIFICATE: await write('server.pem', server.certificate),
      YAKUBA_KIOSK_KEY: await write('server.key', server.key),
      YAKUBA_KIOSK_AUTHORITY: await write('authority.pem', authority),
      YAKUBA_KIOSK_CENTRE: CENTRE_NAME,
    },
    port,
    authority,
    client: centre,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
