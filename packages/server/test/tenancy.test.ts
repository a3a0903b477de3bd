/**
 * 団体分離の検査 — read from the catalogue: every table is under the one policy, every key begins
 * with the town, and nothing lets the application around it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OTHER_TOWN, TOWN, testTown } from '#harness/database';

const { owner, app } = await testTown();

const OWN_SCHEMAS = `n.nspname !~ '^(pg_|information_schema$|public$)'`;

/** The only functions that look beyond one town's policy; each takes the town from the setting. */
const DEFINERS_OF_ONE_TOWN = /current_municipality\(\)|yakuba\.municipality_code/;
/** Codes, names and counts of towns; never a person. */
const DEFINERS_ACROSS_TOWNS: readonly string[] = [
  'notice.doubtful_towns',
  'notice.due_towns',
  'platform.due_jobs',
  'platform.recorded_towns',
  'platform.sign_in_towns',
];

interface Table {
  readonly name: string;
  readonly isReference: boolean;
  readonly hasSecurity: boolean;
  readonly comment: string | null;
}

async function tables(): Promise<Table[]> {
  return owner.unsafe(`
    select n.nspname || '.' || c.relname as name, c.relname like 'reference\\_%' as is_reference,
      c.relrowsecurity as has_security, obj_description(c.oid, 'pg_class') as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${OWN_SCHEMAS} order by 1`) as unknown as Promise<Table[]>;
}

test('every table has row-level security and the restrictive policy of its town', async () => {
  const policies = (await owner`
    select schemaname || '.' || tablename as name, permissive, qual, with_check, roles::text[]
    from pg_policies`) as unknown as {
    name: string;
    permissive: string;
    qual: string | null;
    withCheck: string | null;
    roles: string[];
  }[];
  const all = await tables();
  assert.ok(all.length >= 12);
  for (const table of all) {
    assert.ok(table.hasSecurity, table.name);
    if (table.isReference) continue;
    const restrictive = policies.filter(
      (one) => one.name === table.name && one.permissive === 'RESTRICTIVE',
    );
    assert.equal(restrictive.length, 1, table.name);
    const expected =
      "(municipality_code = current_setting('yakuba.municipality_code'::text, true))";
    assert.equal(restrictive[0]?.qual, expected, table.name);
    assert.equal(restrictive[0]?.withCheck, expected, table.name);
  }
});

test('every primary, unique and foreign key begins with the municipality', async () => {
  const keys = (await owner.unsafe(`
    select n.nspname || '.' || c.relname as name, i.relname as key,
      (select a.attname from pg_attribute a
        where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where x.indisunique and ${OWN_SCHEMAS} and c.relname not like 'reference\\_%'`)) as unknown as {
    name: string;
    key: string;
    first: string;
  }[];
  for (const key of keys) assert.equal(key.first, 'municipality_code', `${key.name} ${key.key}`);
  const foreign = (await owner.unsafe(`
    select c.conname as name, a.attname as first from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_namespace n on n.oid = c.connamespace
    join pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and t.relname not like 'reference\\_%' and ${OWN_SCHEMAS}`)) as unknown as {
    name: string;
    first: string;
  }[];
  for (const key of foreign) assert.equal(key.first, 'municipality_code', key.name);
});

test('the application role owns nothing and cannot bypass', async () => {
  const [role] = (await owner`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole
    from pg_roles where rolname = 'yakuba_app'`) as unknown as Record<string, boolean>[];
  assert.deepEqual(
    { ...role },
    { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
  );
  const owned = await owner`select c.relname from pg_class c join pg_roles r on r.oid = c.relowner
    where r.rolname = 'yakuba_app'`;
  assert.equal(owned.length, 0);
});

test('tables marked append-only grant neither update nor delete', async () => {
  const marked = (await tables()).filter((table) => table.comment?.includes('[append-only]'));
  assert.ok(marked.length >= 5);
  for (const table of marked) {
    const [may] = (await owner`select
      has_table_privilege('yakuba_app', ${table.name}, 'update') as "canUpdate",
      has_table_privilege('yakuba_app', ${table.name}, 'delete') as "canDelete",
      has_table_privilege('yakuba_app', ${table.name}, 'truncate') as "canTruncate"`) as unknown as object[];
    assert.deepEqual(
      { ...may },
      { canUpdate: false, canDelete: false, canTruncate: false },
      table.name,
    );
  }
});

test('every table and column says what it is in Japanese', async () => {
  for (const table of await tables())
    assert.match(table.comment ?? '', /^[^\x20-\x7e]/, table.name);
  const silent = (await owner.unsafe(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${OWN_SCHEMAS}
      and coalesce(col_description(c.oid, a.attnum), '') !~ '[^\\x20-\\x7e]'`)) as unknown as {
    name: string;
  }[];
  assert.deepEqual(
    silent.map((column) => column.name),
    [],
  );
});

test('functions that look beyond the policy are few, and take the town from the setting', async () => {
  const definers = (await owner.unsafe(`
    select n.nspname || '.' || p.proname as name, pg_get_functiondef(p.oid) as body
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${OWN_SCHEMAS}`)) as unknown as { name: string; body: string }[];
  for (const definer of definers) {
    assert.match(definer.body, /SET search_path/i, definer.name);
    if (DEFINERS_ACROSS_TOWNS.includes(definer.name)) continue;
    assert.match(definer.body, DEFINERS_OF_ONE_TOWN, definer.name);
  }
});

test('views that cross towns are called published', async () => {
  const views = (await owner.unsafe(`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${OWN_SCHEMAS}`)) as unknown as { name: string }[];
  for (const view of views) assert.match(view.name, /\.published_/);
});

test('one town sees, adds and alters nothing of another', async () => {
  for (const table of (await tables()).filter((one) => !one.isReference)) {
    const other = await app.database.read(OTHER_TOWN, (reader) =>
      reader.unsafe(`select 1 from ${table.name} where municipality_code = '${TOWN}' limit 1`),
    );
    assert.equal(other.length, 0, table.name);
  }
  const put = app.database.write(
    OTHER_TOWN,
    (tx) => tx`insert into resident.household values (${TOWN}, '1', null, false)`,
  );
  await assert.rejects(put, { code: '42501' });
});

test('without a town set, nothing is visible', async () => {
  await owner`insert into resident.household values (${TOWN}, '1', null, false)`;
  const rows = await app.database.untenanted`select 1 from resident.household`;
  assert.equal(rows.length, 0);
});
