/**
 * 提出の書き直し — takes the rows that submissions wrote and writes them again in another town: one
 * transaction each, a plain insert a table, and a plain update where the act changes a row.
 */
import type { Sql } from '../../packages/server/src/platform/database/index.ts';
import { BIG_TOWN, type Prepared } from './prepared.ts';

export const REPLAY_TOWN = '990019';
/** Of the numbers there; any serves. */
const FISCAL_YEAR = 2026;

type Rows = Record<string, never>[];

export interface Bundle {
  readonly id: string;
  readonly draft: Record<string, never>;
  readonly moved: {
    readonly state: string;
    readonly receiptNumber: string;
    readonly submittedAt: string;
    readonly feeYen: number;
  };
  readonly rows: Readonly<Record<string, Rows>>;
}

interface Found {
  readonly id: string;
  readonly row: Record<string, never>;
  readonly actId: string;
  readonly state: string;
  readonly receiptNumber: string;
  readonly submittedAt: Date;
  readonly feeYen: number;
}

const DRAFT = {
  municipality_code: REPLAY_TOWN,
  state: 'draft',
  receipt_number: null,
  submitted_at: null,
  fee_yen: 0,
};

export async function submittedBundles({ owner }: Prepared, count: number): Promise<Bundle[]> {
  const found = await owner<Found[]>`
    select a.id, to_jsonb(a)::text as row, e.act_id, a.state, a.receipt_number, a.submitted_at,
      a.fee_yen
    from application.application a
    join platform.event e on e.municipality_code = a.municipality_code
      and e.subject = 'application:' || a.id and e.type = 'ApplicationSubmitted'
    where a.municipality_code = ${BIG_TOWN}
    order by a.receipt_number limit ${count}`;
  const tables = await rowsByApplication(owner, found);
  return found.map((one) => ({
    id: one.id,
    draft: { ...JSON.parse(String(one.row)), ...DRAFT },
    moved: {
      state: one.state,
      receiptNumber: one.receiptNumber,
      submittedAt: one.submittedAt.toISOString(),
      feeYen: one.feeYen,
    },
    rows: Object.fromEntries([...tables].map(([table, rows]) => [table, rows.get(one.id) ?? []])),
  }));
}

/** 書いた行 — by table and application; columns that fill themselves stay out. */
async function rowsByApplication(
  owner: Prepared['owner'],
  found: readonly Found[],
): Promise<Map<string, Map<string, Rows>>> {
  const ids = found.map(({ id }) => id);
  const acts = found.map(({ actId }) => actId);
  const of: Readonly<Record<string, string>> = {
    'application.submission': 't.application_id = k.id',
    'application.step': `t.application_id = k.id and t.move = 'submit'`,
    'payment.payment': `t.reference = 'application:' || k.id`,
    'platform.event': 't.act_id = k.act_id',
    'platform.audit_entry': 't.act_id = k.act_id',
    'platform.idempotency_key': `t.act = 'application:submit_application'
      and t.answer ->> 'id' = k.id::text`,
    'platform.job': `t.subject = 'application:' || k.id or exists (select from payment.payment p
      where p.municipality_code = t.municipality_code and p.reference = 'application:' || k.id
        and t.payload ->> 'paymentId' = p.id::text)`,
  };
  const tables = new Map<string, Map<string, Rows>>();
  for (const [table, where] of Object.entries(of)) {
    const rows = await owner.unsafe<{ id: string; row: string }[]>(
      `select k.id, (to_jsonb(t) - 'transaction_id' - 'position'
          || '{"municipality_code": "${REPLAY_TOWN}"}')::text as row
        from unnest($1::uuid[], $2::uuid[]) k (id, act_id)
        join ${table} t on t.municipality_code = '${BIG_TOWN}' and (${where})`,
      [ids, acts] as never,
    );
    const grouped = Map.groupBy(rows, ({ id }) => id);
    const parsed = [...grouped].map(
      ([id, own]) =>
        [id, own.map(({ row }) => JSON.parse(row, withBytes) as Rows[number])] as const,
    );
    tables.set(table, new Map(parsed));
  }
  return tables;
}

/** The bytes of the signature travel as bytes. */
function withBytes(key: string, value: unknown): unknown {
  return key === 'cms' && typeof value === 'string' ? Buffer.from(value.slice(2), 'hex') : value;
}

/** Drafts are there already; what is measured is the submission alone. */
export async function openReplay(
  { owner }: Prepared,
  sql: Sql,
  bundles: readonly Bundle[],
): Promise<(bundle: Bundle) => Promise<void>> {
  const ordinals = bundles.map(({ moved }) => ordinalOf(moved.receiptNumber));
  await owner`insert into application.free_number (municipality_code, fiscal_year, ordinal)
    select ${REPLAY_TOWN}, ${FISCAL_YEAR}, unnest(${ordinals}::integer[])`;
  for (let at = 0; at < bundles.length; at += 100) {
    const drafts = bundles.slice(at, at + 100).map(({ draft }) => draft);
    await owner`insert into application.application ${owner(drafts as never)}`;
  }
  return (bundle) => write(sql, bundle);
}

async function write(sql: Sql, { id, moved, rows }: Bundle): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe(`set local yakuba.municipality_code = '${REPLAY_TOWN}'`);
    await tx`update application.application set state = ${moved.state},
      receipt_number = ${moved.receiptNumber}, submitted_at = ${moved.submittedAt},
      fee_yen = ${moved.feeYen}
      where municipality_code = ${REPLAY_TOWN} and id = ${id}`;
    for (const [table, values] of Object.entries(rows)) {
      if (values.length > 0) await tx`insert into ${tx(table)} ${tx(values as never)}`;
    }
    await tx`delete from application.free_number where municipality_code = ${REPLAY_TOWN}
      and fiscal_year = ${FISCAL_YEAR} and ordinal = ${ordinalOf(moved.receiptNumber)}`;
  });
}

/** `2026-0000123-4` is the 123rd. */
function ordinalOf(receiptNumber: string): number {
  return Number(receiptNumber.split('-')[1]);
}
