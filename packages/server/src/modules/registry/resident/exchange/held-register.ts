/**
 * 登録済みの台帳 — what is registered of a town, as far as an import has to know it.
 *
 * Rows are remembered by a digest of what the layout says of them, so that what this system wrote
 * is known again when it comes back, whatever else the register holds.
 */
import { hash } from 'node:crypto';
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Reader } from '#platform/database';

import { HEAD } from '../rules/check-household.ts';
import { writeCells } from './layout-line.ts';

/** 登録済みの者 — digests by history number, and how the newest row has them stand. */
export interface HeldPerson {
  readonly digests: ReadonlyMap<number, string>;
  readonly newest: {
    readonly history: number;
    readonly household: string;
    readonly isClosed: boolean;
    readonly isHead: boolean;
    readonly recordCode: string | null;
  };
}

export type HeldRegister = ReadonlyMap<string, HeldPerson>;

const ROWS_AT_ONCE = 2_000;

/** 登録済みの台帳の読出し — empty at once where the town has nobody. */
export async function loadHeldRegister(
  reader: Reader,
  municipalityCode: string,
  onRows: (count: number) => void = () => undefined,
): Promise<HeldRegister> {
  const held = new Map<string, HeldPerson>();
  const rows = reader<ResidentRecord[]>`
    select * from resident.record where municipality_code = ${municipalityCode}
    order by addressee_number, history_number`;
  let count = 0;
  for await (const batch of rows.cursor(ROWS_AT_ONCE)) {
    for (const record of batch as unknown as ResidentRecord[]) remember(held, record);
    count += batch.length;
    onRows(count);
  }
  return held;
}

function remember(held: Map<string, HeldPerson>, record: ResidentRecord): void {
  const { addresseeNumber: number, historyNumber, isClosed } = record;
  const known = held.get(number)?.digests as Map<number, string> | undefined;
  const digests = known ?? new Map<number, string>();
  digests.set(historyNumber, rowDigest(record));
  const newest = {
    history: historyNumber,
    household: record.householdNumber,
    isClosed,
    isHead: !isClosed && record.relationship === HEAD,
    recordCode: isClosed ? null : record.residentRecordCode,
  };
  held.set(number, { digests, newest });
}

/** 行のダイジェスト — of the 122 columns, without 最新フラグ, which later rows change. */
export function rowDigest(record: ResidentRecord): string {
  const cells = writeCells(record, { municipalityCode: '', isNewest: false });
  return hash('sha256', cells.join('\u0000'), 'base64url').slice(0, 22);
}
