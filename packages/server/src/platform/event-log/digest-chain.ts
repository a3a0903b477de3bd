/**
 * ダイジェスト鎖 — each link covers the rows of finished transactions since the one before, so
 * that a row altered, removed or slipped in later is found.
 *
 * Runs apart from acts. Transactions older than every running one can add nothing more: that is
 * where a link ends.
 *
 * @spec juki 10.2
 */
import type { Database, Reader, Transaction } from '#platform/database';
import { insertRows } from '#platform/database';

export const chains = ['event', 'audit'] as const;
export type Chain = (typeof chains)[number];

export interface ChainFault {
  readonly municipalityCode: string;
  readonly chain: Chain;
  readonly number: number;
  readonly problem: string;
}

interface Link {
  readonly number: number;
  readonly afterTransaction: string;
  readonly untilTransaction: string;
  readonly rowCount: number;
  readonly previous: string;
  readonly digest: string;
}

const START = '0'.repeat(64);

/** 環の追加 — returns how many rows the new links cover. */
export async function extendChains(database: Database, town: string, now: Date): Promise<number> {
  return database.write(town, async (tx) => {
    let covered = 0;
    for (const chain of chains) covered += await extend(tx, town, chain, now);
    return covered;
  });
}

async function extend(tx: Transaction, town: string, chain: Chain, now: Date): Promise<number> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`digest/${town}/${chain}`}, 0))`;
  const [last] = await links(tx, town, chain, 'newest');
  const after = last?.untilTransaction ?? '0';
  const [horizon] = await tx<{ until: string }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as until`;
  const until = horizon?.until ?? after;
  const rows = await digestOf(tx, town, chain, { after, until });
  if (rows.count === 0) return 0;
  const number = (last?.number ?? 0) + 1;
  const previous = last?.digest ?? START;
  await insertRows(tx, 'platform.digest', [
    {
      municipalityCode: town,
      chain,
      number,
      afterTransaction: after,
      untilTransaction: until,
      rowCount: rows.count,
      previous,
      digest: await linkDigest(tx, previous, number, rows),
      recordedAt: now.toISOString(),
    },
  ]);
  return rows.count;
}

/** 改ざんの検査 — every link again from the rows as they are now. */
export async function verifyChains(database: Database, town: string): Promise<ChainFault[]> {
  return database.read(town, async (reader) => {
    const faults: ChainFault[] = [];
    for (const chain of chains) faults.push(...(await verify(reader, town, chain)));
    return faults;
  });
}

async function verify(reader: Reader, town: string, chain: Chain): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  let previous = START;
  let after = '0';
  for (const link of await links(reader, town, chain, 'all')) {
    const fault = (problem: string) =>
      faults.push({ municipalityCode: town, chain, number: link.number, problem });
    if (link.previous !== previous || link.afterTransaction !== after) {
      fault('前の環とつながっていません。環が抜き取られたか、書き換えられています。');
    }
    const rows = await digestOf(reader, town, chain, { after, until: link.untilTransaction });
    if (rows.count !== link.rowCount) {
      fault(`件数が一致しません（記録時 ${link.rowCount} 件、現在 ${rows.count} 件）。`);
    } else if ((await linkDigest(reader, previous, link.number, rows)) !== link.digest) {
      fault('内容が記録時と異なります。');
    }
    previous = link.digest;
    after = link.untilTransaction;
  }
  return faults;
}

async function links(
  reader: Reader,
  town: string,
  chain: Chain,
  which: 'newest' | 'all',
): Promise<Link[]> {
  const order = which === 'newest' ? reader`order by number desc limit 1` : reader`order by number`;
  return reader<Link[]>`
    select number, after_transaction::text as after_transaction,
      until_transaction::text as until_transaction, row_count, previous, digest
    from platform.digest where municipality_code = ${town} and chain = ${chain} ${order}`;
}

interface RowsDigest {
  readonly count: number;
  readonly digest: string;
}

async function digestOf(
  reader: Reader,
  town: string,
  chain: Chain,
  range: { after: string; until: string },
): Promise<RowsDigest> {
  const source = chain === 'event' ? eventText(reader) : auditText(reader);
  const [row] = await reader<RowsDigest[]>`
    select count(*)::int as count, encode(sha256(convert_to(
      coalesce(string_agg(text, E'\\n' order by transaction_id, id), ''), 'UTF8')), 'hex') as digest
    from (${source}) as source
    where municipality_code = ${town} and transaction_id >= ${range.after}::text::xid8
      and transaction_id < ${range.until}::text::xid8`;
  return row ?? { count: 0, digest: '' };
}

function eventText(reader: Reader) {
  return reader`select municipality_code, transaction_id, id, jsonb_build_array(position, id, type,
    subject, act_id, effective_on, notified_on, extract(epoch from recorded_at), actor,
    payload)::text as text from platform.event`;
}

function auditText(reader: Reader) {
  return reader`select municipality_code, transaction_id, id, jsonb_build_array(id,
    extract(epoch from recorded_at), actor, session_id, request_id, operation, title, outcome,
    refusal_code, subjects, items, purpose, place, terminal, has_individual_number,
    act_id)::text as text from platform.audit_entry`;
}

async function linkDigest(
  reader: Reader,
  previous: string,
  number: number,
  rows: RowsDigest,
): Promise<string> {
  const [row] = await reader<{ digest: string }[]>`
    select encode(sha256(convert_to(${`${previous}:${number}:${rows.count}:${rows.digest}`},
      'UTF8')), 'hex') as digest`;
  return row?.digest ?? '';
}
