/** 接続 — connections of the owner (migrations) and of the application's own role. */
import { createHmac } from 'node:crypto';
import postgres from 'postgres';

import { openSocket } from './socket.ts';

export type Sql = postgres.Sql;

export const APP_ROLE = 'yakuba_app';

export interface ConnectOptions {
  readonly connections?: number;
  readonly onNotice?: (message: string) => void;
}

export function connect(url: string, options: ConnectOptions = {}): Sql {
  const settings = {
    max: options.connections ?? 4,
    socket: openSocket,
    transform: { ...postgres.camel, undefined: null },
    connect_timeout: 3,
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 0.5),
    onnotice: (notice: postgres.Notice) => options.onNotice?.(String(notice['message'])),
    connection: { application_name: 'yakuba', TimeZone: 'UTC' },
    types: {
      // Ledger dates are digits, never instants: 1992-01-01 must not drift through a time zone.
      date: { to: 1082, from: [1082], serialize: String, parse: String },
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
    },
  };
  return postgres(url, settings) as unknown as Sql;
}

/** The application's connection string: same server and database, the role that cannot bypass. */
export function appUrl(ownerUrl: string, appPassword: string | undefined): string {
  const url = new URL(ownerUrl);
  const password = appPassword ?? derivedPassword(url);
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}

export function appPasswordOf(ownerUrl: string, appPassword: string | undefined): string {
  return appPassword ?? derivedPassword(new URL(ownerUrl));
}

function derivedPassword(owner: URL): string {
  if (owner.password === '') {
    throw new Error(
      'DATABASE_URL にパスワードがありません。YAKUBA_APP_PASSWORD にアプリ用のパスワードを設定してください。',
    );
  }
  return createHmac('sha256', decodeURIComponent(owner.password)).update(APP_ROLE).digest('hex');
}
