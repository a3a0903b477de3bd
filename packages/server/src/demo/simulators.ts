/**
 * 模擬一式 — what stands in for the card authorities, the payment provider, the certificate
 * centre, a kiosk and a mail box in the demonstration: a program of its own, reached over the
 * network alone.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

import type { CardHolder } from './card-holders.ts';

/** Addresses of the simulators, and the PINs of every simulated card. */
export interface Simulators {
  readonly jpki: string;
  readonly payment: string;
  readonly kiosk: string;
  /** 模擬の郵便受け — its page. */
  readonly mailBox: string;
  readonly pins: { readonly signature: string; readonly authentication: string };
  readonly holders: readonly CardHolder[];
  /** 設定 — for the town's server and worker. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

interface Told extends Pick<Simulators, 'jpki' | 'payment' | 'kiosk' | 'mailBox' | 'pins'> {
  readonly centre: string;
  readonly mailRelay: string;
}

export interface SimulatorOptions {
  readonly folder: string;
  readonly holders: readonly CardHolder[];
  /** Where the town will answer. */
  readonly port: number;
  readonly kioskPort: number;
}

const PROGRAM = path.resolve(import.meta.dirname, '../../simulator/demo/start.ts');

export async function startSimulators(options: SimulatorOptions): Promise<Simulators> {
  const { folder, holders, port, kioskPort } = options;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'holders.json'), JSON.stringify(holders));
  const secret = randomBytes(24).toString('hex');
  const child = spawn(process.execPath, [PROGRAM, folder, String(port), String(kioskPort)], {
    env: { ...process.env, YAKUBA_PAYMENT_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const told = await firstLine(child.stdout, ended);
  return {
    ...told,
    holders,
    environment: environmentOf(told, { folder, port, kioskPort, secret }),
    stop: () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      return ended;
    },
  };
}

async function firstLine(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<Told> {
  const lines = createInterface({ input: output });
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    ended.then(() => {
      throw new Error('模擬一式が立ち上がりませんでした。');
    }),
  ]);
  return JSON.parse(line) as Told;
}

function environmentOf(
  { jpki, payment, centre, mailRelay }: Told,
  options: Omit<SimulatorOptions, 'holders'> & { readonly secret: string },
): Record<string, string> {
  const { folder, port, kioskPort, secret } = options;
  return {
    YAKUBA_JPKI: 'simulator',
    YAKUBA_JPKI_TRUST: path.join(folder, 'trust.json'),
    YAKUBA_JPKI_CARDS: jpki,
    YAKUBA_PAYMENT_URL: payment,
    YAKUBA_PAYMENT_SECRET: secret,
    YAKUBA_TOWN_SEALS: path.join(folder, 'seals'),
    YAKUBA_KIOSK_PORT: String(kioskPort),
    YAKUBA_KIOSK_CERTIFICATE: path.join(folder, 'kiosk', 'server.pem'),
    YAKUBA_KIOSK_KEY: path.join(folder, 'kiosk', 'server.key'),
    YAKUBA_KIOSK_AUTHORITY: path.join(folder, 'kiosk', 'authority.pem'),
    YAKUBA_KIOSK_CENTRE: centre,
    YAKUBA_MAIL_RELAYS: mailRelay,
    YAKUBA_MAIL_FROM: 'oshirase@yakuba.example.jp',
    YAKUBA_PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
}
