/**
 * 検査用の役場 — two invented towns with staff who can sign in, and the whole system behind HTTP,
 * answered in the same process.
 */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

import { registerMunicipality } from '#modules/organisation/municipality';
import { addStaffMember } from '#modules/organisation/staff';
import { receiveRecordCodes } from '#modules/registry/resident';
import { readConfig } from '#platform/config';

import { type App, createServer } from '../../src/app.ts';
import { OTHER_TOWN, type TestTown, TOWN, testTown } from './database.ts';

export const PASSWORD = 'office-test-password-1';

export interface Client {
  get(path: string): Promise<LightMyRequestResponse>;
  post(path: string, body?: unknown, key?: string): Promise<LightMyRequestResponse>;
  send(method: string, path: string, body?: unknown, key?: string): Promise<LightMyRequestResponse>;
  readonly cookie: string;
  readonly csrfToken: string;
}

export interface Office extends TestTown {
  readonly server: FastifyInstance;
  /** Without a session. */
  readonly stranger: Client;
  signIn(accountId: string, municipalityCode?: string): Promise<Client>;
}

export type OfficeRole = 'clerk' | 'approver' | 'auditor' | 'administrator';

const ROLES: readonly OfficeRole[] = ['clerk', 'approver', 'auditor', 'administrator'];

/** Accounts bear the names of their roles, in both towns; `newcomer` holds no role. */
export async function testOffice(): Promise<Office> {
  const now = new Date();
  const town = await testTown(now.toISOString());
  for (const code of [TOWN, OTHER_TOWN]) await setUpOffice(town.app, code, now);
  const config = readConfig({ ...process.env, YAKUBA_LOG_LEVEL: 'silent' });
  const server = await createServer(town.app, config);
  return {
    ...town,
    server,
    stranger: clientOf(server, '', ''),
    signIn: (accountId, municipalityCode = TOWN) => signIn(server, municipalityCode, accountId),
  };
}

/** 役場の用意 — the town, its staff, and numbers for its people. */
export async function setUpOffice(app: App, code: string, now: Date): Promise<void> {
  await app.database.write(code, async (tx) => {
    await registerMunicipality(tx, {
      municipalityCode: code,
      kind: 'municipality',
      name: code === TOWN ? '検査町' : '隣町',
      nameKana: 'ケンサチョウ',
      prefectureName: '検査県',
      districtName: '見本郡',
      postalCode: null,
      seatAddress: '検査県見本郡検査町一番地',
      mayor: { title: '町長', name: '検査　長' },
      validFrom: '2020-04-01',
      now,
    });
    const codes = Array.from({ length: 200 }, (_, index) => String(94_000_000_000 + index));
    await receiveRecordCodes(tx, code, codes);
    for (const role of [...ROLES, 'newcomer'] as const) {
      await addStaffMember(tx, {
        municipalityCode: code,
        accountId: role,
        displayName: `検査　${role}`,
        nameKana: 'ケンサ',
        section: '住民課',
        password: PASSWORD,
        mustChangePassword: false,
        roles: role === 'newcomer' ? [] : [role],
        validFrom: '2020-04-01',
        now,
      });
    }
  });
}

async function signIn(server: FastifyInstance, municipalityCode: string, accountId: string) {
  const answer = await clientOf(server, '', '').post('/api/identity/sign-in', {
    municipalityCode,
    accountId,
    password: PASSWORD,
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const session = await clientOf(server, cookie, '').get('/api/identity/session');
  return clientOf(server, cookie, session.json().csrfToken);
}

/** Sends a body of text as it stands, as JSON. */
export function clientOf(server: FastifyInstance, cookie: string, csrfToken: string): Client {
  async function send(method: string, path: string, body?: unknown, key?: string) {
    return server.inject({
      method: method as 'GET',
      url: path,
      headers: {
        cookie,
        'x-csrf-token': csrfToken,
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': key ?? crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { payload: body as object | string }),
    });
  }
  return {
    cookie,
    csrfToken,
    send,
    get: (path) => send('GET', path),
    post: (path, body, key) => send('POST', path, body ?? {}, key),
  };
}
