/** 様式の計測の場 — a small town with its server, and the large form published in its catalogue. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { FormDefinition } from '@yakuba/kernel/form';

import { createApp, createServer, migrateAll } from '../../packages/server/src/app.ts';
import { buildWeb } from '../../packages/server/src/demo/build-web.ts';
import { readConfig } from '../../packages/server/src/platform/config/index.ts';
import { obtainDatabase } from '../../packages/server/src/platform/database/index.ts';
import { type Answer, openHttpClient } from './http-client.ts';
import { BIG_TOWN, PASSWORD, registerTown } from './prepared.ts';

export const PROCEDURE = 'town-form-bench';

export interface FormOffice {
  readonly address: string;
  readonly municipalityCode: string;
  close(): Promise<void>;
}

export async function openFormOffice(form: FormDefinition): Promise<FormOffice> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closers.toReversed()) await one();
  };
  try {
    const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-form-bench-'));
    await chmod(folder, 0o755);
    closers.push(() => rm(folder, { recursive: true, force: true }));
    const config = readConfig({
      ...process.env,
      YAKUBA_DATA: folder,
      YAKUBA_DEMO: 'true',
      YAKUBA_LOG_LEVEL: 'error',
    });
    const database = await obtainDatabase(config);
    closers.push(() => database.stop());
    await migrateAll(database.ownerUrl, config);
    const app = createApp({ config, ownerUrl: database.ownerUrl });
    closers.push(() => app.close());
    await Promise.all([registerTown(app, BIG_TOWN, '見本市'), buildWeb()]);
    const server = await createServer(app, config);
    closers.push(() => server.close());
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    await publish(Number(new URL(address).port), form);
    return { address, municipalityCode: BIG_TOWN, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Drafted by one, published by another, as any procedure. */
async function publish(port: number, form: FormDefinition): Promise<void> {
  const content = {
    title: form.title.ja,
    category: 'living',
    legalBasis: '計測のため',
    applicants: ['本人'],
    deadline: null,
    evidence: [],
    fee: null,
    counterVisits: 0,
    visitReason: null,
    seal: { status: 'none', basis: 'none', reason: null },
    signature: 'none',
    result: { kind: 'decision' },
    channels: ['online'],
    desk: '計測係',
    note: null,
    form,
  };
  const body = { procedureCode: PROCEDURE, content };
  await send(port, 'clerk', ['/api/procedure/procedures', body]);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  const publication = { version: 1, validFrom: day };
  await send(port, 'approver', [`/api/procedure/procedures/${PROCEDURE}/publish`, publication]);
}

async function send(
  port: number,
  accountId: string,
  [route, body]: readonly [string, object],
): Promise<void> {
  const client = openHttpClient(port, 1);
  await client.signIn({ municipalityCode: BIG_TOWN, accountId, password: PASSWORD });
  const answer: Answer = await client.post(route, body, crypto.randomUUID());
  client.close();
  if (answer.status !== 200) throw new Error(`${route} answered ${answer.status}: ${answer.body}`);
}
