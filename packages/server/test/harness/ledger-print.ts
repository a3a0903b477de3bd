/** 台帳の写し — one figure a table, which changes when any row does; refusals may be recorded. */
import type { Sql } from '#platform/database';

/** What a refused request may leave: its record, and the time its session was last used. */
const LEFT_OUT = new Set(['platform.session', 'platform.sign_in_attempt']);
const CONDITIONS: Record<string, string> = {
  'platform.audit_entry': "where outcome <> 'refused'",
};

/** Returns a function that tells every table's size and content as of now. */
export async function openLedgerPrint(owner: Sql): Promise<() => Promise<Map<string, string>>> {
  const tables = await owner<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and table_name not like 'reference%' order by 1`;
  const parts = tables
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(
      ({ name }) => `select '${name}' as name, count(*) || '/' ||
        coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as print
        from ${name} t ${CONDITIONS[name] ?? ''}`,
    );
  const text = parts.join(' union all ');
  return async () => {
    const rows = await owner.unsafe<{ name: string; print: string }[]>(text, [], {
      prepare: true,
    });
    return new Map(rows.map(({ name, print }) => [name, print]));
  };
}
