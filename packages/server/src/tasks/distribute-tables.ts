/**
 * 分散配置 — turns the schema into its distributed form on a Citus cluster: every table by
 * `municipality_code`, all in one place per town; reference tables on every node.
 */
import { connect } from '#platform/database';

import type { Task } from './task.ts';

export interface DistributionStep {
  readonly table: string;
  readonly statement: string;
}

interface Table {
  readonly name: string;
  readonly isReference: boolean;
}

/**
 * Statements in the order in which foreign keys allow them; all town tables share one placement.
 */
export function distributionSteps(tables: readonly Table[]): DistributionStep[] {
  const references = tables.filter((table) => table.isReference);
  const towns = tables.filter((table) => !table.isReference);
  const anchor = towns[0]?.name;
  return [
    ...references.map((table) => ({
      table: table.name,
      statement: `select create_reference_table('${table.name}')`,
    })),
    ...towns.map((table) => ({
      table: table.name,
      statement:
        table.name === anchor
          ? `select create_distributed_table('${table.name}', 'municipality_code')`
          : `select create_distributed_table('${table.name}', 'municipality_code', colocate_with => '${anchor}')`,
    })),
  ];
}

export const distributeTables: Task = {
  command: 'distribute',
  usage: 'distribute [--print]',
  title: 'Citus のデータベースで、表を団体ごとに分散配置する',
  usesDatabase: true,
  run: async ({ ownerUrl, options, say }) => {
    const owner = connect(ownerUrl, { connections: 1 });
    try {
      const tables = await owner.unsafe<Table[]>(tableList);
      const steps = distributionSteps(tables);
      if (options.has('print')) {
        for (const step of steps) say(`${step.statement};`);
        return true;
      }
      const [citus] = await owner`select 1 from pg_extension where extname = 'citus'`;
      if (!citus) {
        say('このデータベースに citus 拡張がありません。--print で実行する文だけを表示できます。');
        return false;
      }
      await owner.unsafe("set citus.propagate_set_commands = 'local'");
      for (const step of steps) {
        const [known] = await owner`
          select 1 from pg_dist_partition where logicalrelid = ${step.table}::regclass`;
        if (known) continue;
        await owner.unsafe(step.statement);
        say(`分散しました: ${step.table}`);
      }
      const [database] = await owner<{ name: string }[]>`select current_database() as name`;
      await owner.unsafe(`alter database ${JSON.stringify(database?.name)}
        set citus.propagate_set_commands = 'local'`);
      return true;
    } finally {
      await owner.end();
    }
  },
};

const tableList = `
  select n.nspname || '.' || c.relname as name, c.relname like 'reference\\_%' as is_reference
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^(pg_|citus|columnar|information_schema$|public$)'
  order by 1`;
