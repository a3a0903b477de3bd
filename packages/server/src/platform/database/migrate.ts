/**
 * 移行 — brings a database to the newest schema: each room's numbered SQL files in floor order,
 * then the tenancy template over every table, then the application role's grants.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { APP_ROLE, type Sql } from './connect.ts';

export interface MigrationSource {
  /** Room's name as in its manifest, e.g. `registry/resident`. */
  readonly room: string;
  readonly folder: URL;
}

export interface MigrationReport {
  readonly applied: readonly string[];
}

const LOCK = 8_246_001;

export async function migrate(
  owner: Sql,
  sources: readonly MigrationSource[],
  appPassword: string,
): Promise<MigrationReport> {
  const connection = await owner.reserve();
  try {
    await connection`select pg_advisory_lock(${LOCK})`;
    await ensureRole(connection as unknown as Sql, appPassword);
    const applied = await layGround(connection as unknown as Sql);
    for (const source of sources) {
      for (const file of await filesOf(source.folder)) {
        const name = `${source.room}/${file}`;
        if (await apply(connection as unknown as Sql, name, source.folder, file)) {
          applied.push(name);
        }
      }
    }
    // Policies are laid anew only after a change: it locks every table for a moment.
    if (applied.length > 0) await connection`select platform.protect_all()`;
    return { applied };
  } finally {
    await connection`select pg_advisory_unlock(${LOCK})`.catch(() => undefined);
    connection.release();
  }
}

/** 版 — a digest over every applied migration, equal on every town's installation. */
export async function schemaVersion(sql: Sql): Promise<string> {
  const rows = await sql<{ name: string; digest: string }[]>`
    select name, digest from platform.reference_migration order by name`;
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12);
}

/** The template of tenancy and the list of migrations, again whenever their text has changed. */
async function layGround(sql: Sql): Promise<string[]> {
  const name = 'bootstrap.sql';
  const text = await readFile(new URL('./bootstrap.sql', import.meta.url), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  const [list] = await sql`select to_regclass('platform.reference_migration') as known`;
  if (list?.['known'] !== null) {
    const [row] = await sql<{ digest: string }[]>`
      select digest from platform.reference_migration where name = ${name}`;
    if (row?.digest === digest) return [];
  }
  await sql.unsafe(text);
  await sql`insert into platform.reference_migration (name, digest) values (${name}, ${digest})
    on conflict (name) do update set digest = excluded.digest, applied_at = now()`;
  return [name];
}

async function filesOf(folder: URL): Promise<string[]> {
  const names = await readdir(fileURLToPath(folder)).catch(() => [] as string[]);
  return names.filter((name) => name.endsWith('.sql')).sort();
}

async function apply(sql: Sql, name: string, folder: URL, file: string): Promise<boolean> {
  const text = await readFile(path.join(fileURLToPath(folder), file), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  const [known] = await sql<{ digest: string }[]>`
    select digest from platform.reference_migration where name = ${name}`;
  if (known?.digest === digest) return false;
  if (known)
    throw new Error(`${name} は適用後に書き換えられています。新しい番号の移行を追加してください。`);
  await sql.unsafe(`begin; ${text}; commit`).catch(async (error: unknown) => {
    await sql.unsafe('rollback');
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  });
  await sql`insert into platform.reference_migration (name, digest) values (${name}, ${digest})`;
  return true;
}

/** Roles belong to the whole server, so two databases migrated at once meet here. */
async function ensureRole(sql: Sql, password: string): Promise<void> {
  if (!/^[\w.~-]+$/.test(password)) {
    throw new Error('YAKUBA_APP_PASSWORD には英数字と . _ ~ - だけを使ってください。');
  }
  await sql.unsafe(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
      create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    exception when duplicate_object or unique_violation then null; end $$`);
  for (let attempt = 0; ; attempt += 1) {
    try {
      await sql.unsafe(`alter role ${APP_ROLE} password '${password}'`);
      return;
    } catch (error) {
      if (attempt === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
