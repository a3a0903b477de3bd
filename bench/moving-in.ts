/**
 * 転入の計測 — a family of four entered and approved over HTTP, against the same rows written by
 * hand in one transaction each.
 */
import { individualNumberCheckDigit } from '@yakuba/kernel/identifier';

import { movingInFamily } from '../packages/server/src/demo/moving-in-family.ts';
import { appUrl, connect, type Sql } from '../packages/server/src/platform/database/index.ts';
import { type Figure, figure } from './harness/figure.ts';
import { openHttpClient } from './harness/http-client.ts';
import { applyLoad } from './harness/load.ts';
import {
  BIG_TOWN,
  benchDatabase,
  bigTown,
  note,
  PASSWORD,
  type Prepared,
} from './harness/prepared.ts';

const CLIENTS = 16;
const FAMILIES = 400;
const WARM_UP = 60;
const REPLAY_TOWN = '990019';

export async function run(): Promise<Figure[]> {
  const prepared = await benchDatabase();
  const [entered, approved] = await overHttp(prepared);
  note(`転入: 仮登録 p95 ${entered.p95.toFixed(0)} ms、決裁 p95 ${approved.p95.toFixed(0)} ms`);
  const byHand = await replayByHand(prepared);
  const acts = harmonic(entered.perSecond, approved.perSecond);
  const reference = harmonic(byHand.entered.perSecond, byHand.approved.perSecond);
  return [
    figure('moving-in.acts', '件/秒', acts, reference, { atLeast: 0.5 }),
    figure('moving-in.p95', 'ミリ秒', approved.p95, byHand.approved.p95, null),
  ];
}

/** Acts a second when half of the acts are of either kind. */
function harmonic(one: number, other: number): number {
  return 2 / (1 / one + 1 / other);
}

interface Drafted {
  readonly id: string;
  readonly version: number;
}

async function overHttp(prepared: Prepared) {
  const clerk = openHttpClient(prepared.port, CLIENTS);
  const approver = openHttpClient(prepared.port, CLIENTS);
  await clerk.signIn({ municipalityCode: BIG_TOWN, accountId: 'clerk', password: PASSWORD });
  await approver.signIn({ municipalityCode: BIG_TOWN, accountId: 'approver', password: PASSWORD });
  const drafts: Drafted[] = [];
  const total = FAMILIES + WARM_UP;
  const enter = async (index: number) => {
    const answer = await clerk.post(
      '/api/resident/changes',
      {
        kind: 'accept-moving-in',
        input: family(index),
        isSubmitted: true,
      },
      `bench-enter-${index}`,
    );
    if (answer.status !== 200) throw new Error(answer.body.toString());
    drafts.push(JSON.parse(answer.body.toString()));
  };
  await applyLoad({ clients: CLIENTS, count: WARM_UP, send: (index) => enter(FAMILIES + index) });
  const entered = await applyLoad({ clients: CLIENTS, count: FAMILIES, send: enter });
  const approve = async (index: number) => {
    const draft = drafts[index];
    if (!draft) throw new Error(`no draft ${index} of ${total}`);
    const answer = await approver.post(
      `/api/resident/changes/${draft.id}/approve`,
      { version: draft.version },
      `bench-approve-${index}`,
    );
    if (answer.status !== 200) throw new Error(answer.body.toString());
  };
  await applyLoad({ clients: CLIENTS, count: WARM_UP, send: (index) => approve(FAMILIES + index) });
  const approved = await applyLoad({ clients: CLIENTS, count: FAMILIES, send: approve });
  clerk.close();
  approver.close();
  return [entered, approved] as const;
}

/** The family of the demonstration with numbers, names and births of its own. */
export function family(index: number): ReturnType<typeof movingInFamily> {
  const place = bigTown.machiAza[index % bigTown.machiAza.length];
  if (!place) throw new Error('the town has no places');
  const input = movingInFamily(place, '2026-11-02');
  return {
    ...input,
    members: input.members.map((member, at) => {
      const eleven = String(99_980_000_000 + index * 10 + at);
      return {
        ...member,
        name: { ...member.name, familyName: `見本${index}` },
        individualNumber: eleven + individualNumberCheckDigit(eleven),
        residentRecordCode: String(95_000_000_000 + index * 10 + at),
      };
    }),
  };
}

/**
 * Takes the rows that the acts wrote, gives them to another town, and writes them again: one
 * transaction an entry, one an approval, each a plain insert a table and a plain update where the
 * act changes a row.
 */
async function replayByHand(prepared: Prepared) {
  const { owner } = prepared;
  const changes = await owner<{ id: string }[]>`
    select id from resident.change where municipality_code = ${BIG_TOWN} and status = 'approved'
    order by applied_at limit ${FAMILIES}`;
  const bundles = await Promise.all(changes.map((change) => bundleOf(prepared, change.id)));
  await openLanes(owner);
  const sql = connect(appUrl(prepared.ownerUrl, prepared.config.appPassword), {
    connections: CLIENTS,
  });
  const phase = (which: 'entered' | 'approved') =>
    applyLoad({
      clients: CLIENTS,
      count: bundles.length,
      send: async (index, client) => {
        const bundle = bundles[index];
        if (bundle) await writeByHand(sql, bundle, which, client);
      },
    });
  const entered = await phase('entered');
  const approved = await phase('approved');
  await sql.end();
  return { entered, approved };
}

/** 付番の列 — one a client, so that nobody waits for another's numbers. */
async function openLanes(owner: Prepared['owner']): Promise<void> {
  for (const kind of ['addressee', 'household']) {
    await owner`insert into addressee.number_sequence (municipality_code, kind, last_serial)
      values (${REPLAY_TOWN}, ${kind}, 0) on conflict do nothing`;
    await owner`
      insert into addressee.number_lane (municipality_code, kind, lane, last_serial, end_serial)
      select ${REPLAY_TOWN}, ${kind}, lane, lane * 1000000, lane * 1000000 + 999999
      from generate_series(0, ${CLIENTS - 1}) lane on conflict do nothing`;
  }
}

async function writeByHand(
  sql: Sql,
  bundle: Bundle,
  which: 'entered' | 'approved',
  client: number,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe(`set local yakuba.municipality_code = '${REPLAY_TOWN}'`);
    if (which === 'approved') {
      await tx`update resident.change set status = 'approved', version = version + 1,
        decided_by = ${bundle.decidedBy}, decided_at = now(), registered = ${bundle.registered},
        act_id = ${bundle.actId}
        where municipality_code = ${REPLAY_TOWN} and id = ${bundle.id}`;
      for (const kind of ['addressee', 'household']) {
        await tx`update addressee.number_lane set last_serial = last_serial + 4
          where municipality_code = ${REPLAY_TOWN} and kind = ${kind} and lane = ${client}`;
      }
    }
    for (const [table, values] of Object.entries(bundle[which])) {
      if (values.length > 0) await tx`insert into ${tx(table)} ${tx(values)}`;
    }
  });
}

type TableRows = Record<string, Record<string, never>[]>;

interface Bundle {
  readonly id: string;
  readonly actId: string;
  readonly decidedBy: string;
  readonly registered: string[];
  readonly entered: TableRows;
  readonly approved: TableRows;
}

interface BundleRow {
  readonly actId: string;
  readonly decidedBy: string;
  readonly registered: string[];
  readonly householdNumbers: string[];
}

async function bundleOf({ owner }: Prepared, id: string): Promise<Bundle> {
  const [row] = await owner<BundleRow[]>`
    select act_id, decided_by, registered,
      array(select distinct household_number from resident.resident r
        where r.municipality_code = c.municipality_code
          and r.addressee_number = any(c.registered)) as household_numbers
    from resident.change c where municipality_code = ${BIG_TOWN} and id = ${id}`;
  if (!row) throw new Error('change not found');
  const people = `addressee_number = any('{${row.registered.join(',')}}')`;
  const entered = `subjects @> array['change:${id}'] and operation = 'resident:draft_change'`;
  return {
    id,
    actId: row.actId,
    decidedBy: row.decidedBy,
    registered: row.registered,
    entered: await rowsOf(owner, {
      'resident.change': `id = '${id}'`,
      'platform.audit_entry': entered,
      'platform.idempotency_key': `act = 'resident:draft_change' and answer ->> 'id' = '${id}'`,
    }),
    approved: await rowsOf(owner, {
      'resident.record': people,
      'resident.resident': people,
      'resident.search_entry': people,
      'resident.household': `household_number = any('{${row.householdNumbers.join(',')}}')`,
      'resident.change_row': `change_id = '${id}'`,
      'addressee.addressee': people,
      'platform.event': `act_id = '${row.actId}'`,
      'platform.audit_entry': `act_id = '${row.actId}'`,
      'platform.idempotency_key': `act = 'resident:approve_change' and answer ->> 'id' = '${id}'`,
    }),
  };
}

/** Columns that fill themselves stay out. */
async function rowsOf(
  owner: Prepared['owner'],
  tables: Readonly<Record<string, string>>,
): Promise<TableRows> {
  const rows: TableRows = {};
  for (const [table, where] of Object.entries(tables)) {
    const found = await owner.unsafe<{ row: Record<string, never> }[]>(`
      select to_jsonb(t) - 'transaction_id' - 'position'
        || '{"municipality_code": "${REPLAY_TOWN}"}' as row
      from ${table} t where municipality_code = '${BIG_TOWN}' and ${where}`);
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}
