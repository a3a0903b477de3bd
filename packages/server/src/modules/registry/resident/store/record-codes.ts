/**
 * 住民票コードの付番 — unused codes come from the pool received from the national network, picked
 * at random. @spec juki 4.2.1.1
 */
import { randomInt } from 'node:crypto';

import { insertRows, type Transaction } from '#platform/database';

import { refuse } from '../refusals.ts';

/** Takes `count` codes out of the town's pool; refuses when the pool is short. */
export async function takeRecordCodes(
  tx: Transaction,
  municipalityCode: string,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const [bounds] = await tx<{ least: string | null; most: string | null }[]>`
    select min(code) as least, max(code) as most from resident.record_code_pool
    where municipality_code = ${municipalityCode}`;
  const least = Number(bounds?.least ?? 0);
  const most = Number(bounds?.most ?? 0);
  const codes: string[] = [];
  for (let taken = 0; taken < count; taken += 1) {
    const from = String(randomInt(least, most + 1)).padStart(11, '0');
    const code =
      (await takeFrom(tx, municipalityCode, from)) ?? (await takeFrom(tx, municipalityCode, ''));
    if (code === null) throw refuse('resident.record_code.pool_empty');
    codes.push(code);
  }
  return codes;
}

/** The next code from a place on that no other transaction is taking. */
async function takeFrom(
  tx: Transaction,
  municipalityCode: string,
  from: string,
): Promise<string | null> {
  const [row] = await tx<{ code: string }[]>`
    with next as materialized (
      select code from resident.record_code_pool
      where municipality_code = ${municipalityCode} and code >= ${from}
      order by code limit 1 for update skip locked)
    delete from resident.record_code_pool pool using next
    where pool.municipality_code = ${municipalityCode} and pool.code = next.code
    returning pool.code`;
  return row?.code ?? null;
}

/** 住民票コードの受領 — adds unused codes to the town's pool; those already there stay. */
export async function receiveRecordCodes(
  tx: Transaction,
  municipalityCode: string,
  codes: readonly string[],
): Promise<number> {
  const rows = codes.map((code) => ({ municipalityCode, code }));
  const { count } = await insertRows(
    tx,
    'resident.record_code_pool',
    rows,
    'on conflict do nothing',
  );
  return count;
}
