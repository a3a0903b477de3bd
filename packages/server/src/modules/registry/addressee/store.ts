/**
 * 付番 — takes and reserves numbers inside the act's transaction.
 *
 * A transaction takes from the lowest lane that no other holds, so that numbers follow one another
 * as long as one clerk works, and many at once do not wait for each other. What is rolled back is
 * given again; gaps remain where a lane is not used again. No number is given twice.
 *
 * @spec juki 1.1.13
 */
import { insertRows, type Transaction } from '#platform/database';

import { type AddresseeRow, bands, LANE_SERIALS, type NumberKind } from './model.ts';
import { refuse } from './refusals.ts';
import { drawNumbers, serialsReached } from './rules.ts';

/** 付番の依頼 — how many numbers of which kind a town wants. */
export interface NumberRequest {
  readonly municipalityCode: string;
  readonly kind: NumberKind;
  readonly count: number;
}

interface Lane {
  readonly lane: number;
  readonly lastSerial: number;
  readonly endSerial: number;
}

/** Fewer serials than this left after an import is a mistake in the import. */
const LEFT_MIN = 1_000_000;

/** 付番 — new numbers of ten digits, in rising order within a lane. Refuses at the band's end. */
export async function takeNumbers(tx: Transaction, request: NumberRequest): Promise<string[]> {
  if (request.count === 0) return [];
  const held = await holdLane(tx, request);
  const numbers: string[] = [];
  let lane = held;
  while (numbers.length < request.count) {
    if (lane === null || lane.lastSerial >= lane.endSerial) {
      lane = await refillLane(tx, request, lane);
    }
    const drawn = drawNumbers(lane, request.count - numbers.length);
    numbers.push(...drawn.numbers);
    lane = { ...lane, lastSerial: drawn.lastSerial };
  }
  // Travels with what the act saves; a failure there fails the whole transaction.
  if (lane !== null) saveLane(tx, request, lane).catch(() => undefined);
  return numbers;
}

/**
 * 既存番号の確保 — before imported numbers are registered: no new number will meet one of them.
 * They are not checked otherwise (付番済み番号の再付番は不要). Refuses a number so near the end
 * of the band that hardly any new one would be left.
 */
export async function reserveNumbers(
  tx: Transaction,
  { municipalityCode, kind, numbers }: ReservedNumbers,
): Promise<void> {
  const reached = serialsReached(kind, numbers);
  if (reached === null) return;
  if (bands[kind].last - reached.highest < LEFT_MIN) {
    throw refuse('addressee.reserve.near_end');
  }
  await lockSequences(tx, municipalityCode, kind);
  await tx`
    update addressee.number_sequence set last_serial = greatest(last_serial, ${reached.highest})
    where municipality_code = ${municipalityCode} and kind = ${kind}`;
  await tx`
    update addressee.number_lane set last_serial = end_serial
    where municipality_code = ${municipalityCode} and kind = ${kind}
      and last_serial < ${reached.highest} and end_serial >= ${reached.lowest}`;
}

export interface ReservedNumbers {
  readonly municipalityCode: string;
  readonly kind: NumberKind;
  /** Of any form, up to 15 characters. */
  readonly numbers: Iterable<string>;
}

/**
 * 宛名の登録 — each number once and for ever. Refuses a number that is there already, unless
 * `existing` is `keep`, as when the same import runs again. Returns how many were new.
 */
export async function registerAddressees(
  tx: Transaction,
  rows: readonly AddresseeRow[],
  existing: 'refuse' | 'keep' = 'refuse',
): Promise<number> {
  const { count } = await insertRows(tx, 'addressee.addressee', rows, 'on conflict do nothing');
  if (existing === 'refuse' && count < rows.length) throw refuse('addressee.number.taken');
  return count;
}

async function holdLane(
  tx: Transaction,
  { municipalityCode, kind }: NumberRequest,
): Promise<Lane | null> {
  const [lane] = await tx<Lane[]>`
    select lane, last_serial, end_serial from addressee.number_lane
    where municipality_code = ${municipalityCode} and kind = ${kind}
    order by lane limit 1 for update skip locked`;
  return lane ?? null;
}

/** The next range of the sequence, for the lane held or for a new one when all are held. */
async function refillLane(
  tx: Transaction,
  request: NumberRequest,
  lane: Lane | null,
): Promise<Lane> {
  const { municipalityCode, kind, count } = request;
  const lastSerial = await lockSequences(tx, municipalityCode, kind);
  const serials = Math.max(LANE_SERIALS, Math.ceil(count * 1.2));
  const endSerial = Math.min(lastSerial + serials, bands[kind].last);
  if (endSerial <= lastSerial) throw refuse('addressee.number.exhausted');
  await tx`
    update addressee.number_sequence set last_serial = ${endSerial}
    where municipality_code = ${municipalityCode} and kind = ${kind}`;
  return { lane: lane?.lane ?? (await newLane(tx, request)), lastSerial, endSerial };
}

/**
 * Locks both kinds at once and in one order, so that two transactions never wait for each other,
 * and returns the last serial of one.
 */
async function lockSequences(
  tx: Transaction,
  municipalityCode: string,
  kind: NumberKind,
): Promise<number> {
  const start = bands[kind].first - 1;
  const rows = (['addressee', 'household'] as const).map((each) => ({
    municipalityCode,
    kind: each,
    lastSerial: bands[each].first - 1,
  }));
  await insertRows(tx, 'addressee.number_sequence', rows, 'on conflict do nothing');
  const locked = await tx<{ kind: NumberKind; lastSerial: number }[]>`
    select kind, last_serial from addressee.number_sequence
    where municipality_code = ${municipalityCode} order by kind for update`;
  return locked.find((sequence) => sequence.kind === kind)?.lastSerial ?? start;
}

/** The sequence is locked here, so lanes are made one at a time. */
async function newLane(
  tx: Transaction,
  { municipalityCode, kind }: NumberRequest,
): Promise<number> {
  const [next] = await tx<{ lane: number }[]>`
    select coalesce(max(lane), 0) + 1 as lane from addressee.number_lane
    where municipality_code = ${municipalityCode} and kind = ${kind}`;
  return next?.lane ?? 1;
}

function saveLane(
  tx: Transaction,
  { municipalityCode, kind }: NumberRequest,
  { lane, lastSerial, endSerial }: Lane,
): Promise<unknown> {
  return tx`
    insert into addressee.number_lane (municipality_code, kind, lane, last_serial, end_serial)
    values (${municipalityCode}, ${kind}, ${lane}, ${lastSerial}, ${endSerial})
    on conflict (municipality_code, kind, lane) do update set
      last_serial = excluded.last_serial, end_serial = excluded.end_serial`.execute();
}
