/**
 * 証明の対象者の読出し — a household as the register has it now, with its histories.
 *
 * Only what is registered is read: a change that waits for its decision is not there (4.0.8).
 *
 * @spec juki 4.0.8
 * @spec juki 5.1
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Reader } from '#platform/database';

import { positionIn } from '../rules/keep-manual-order.ts';

/** 対象者の選び方 — a whole household, or people by number. */
export type SubjectSelection =
  | { readonly kind: 'household'; readonly householdNumber: string }
  | { readonly kind: 'people'; readonly addresseeNumbers: readonly string[] };

/** 証明の対象者 — the newest row, and the history up to it, oldest first. */
export interface CertificateSubject {
  readonly current: ResidentRecord;
  /** Of a closed person who was not named, the newest row alone. */
  readonly history: readonly ResidentRecord[];
  /** 記載順位 — as set by hand for the household, else as the record says (5.2). */
  readonly position: number | null;
}

/**
 * Everyone whose newest row bears one of the households concerned, living or closed. One statement,
 * so that what is read stood in the register at one and the same moment.
 */
export async function readCertificateSubjects(
  reader: Reader,
  municipalityCode: string,
  selection: SubjectSelection,
): Promise<CertificateSubject[]> {
  const [rows, orders] = await Promise.all([
    subjectRows(reader, municipalityCode, selection),
    ordersConcerned(reader, municipalityCode, selection),
  ]);
  return [...Map.groupBy(rows, (row) => row.addresseeNumber).values()].flatMap((history) => {
    const current = history.at(-1);
    if (!current) return [];
    const order = orders.get(current.householdNumber);
    const position = order ? positionIn(order, current) : current.householdOrder;
    return [{ current, history, position }];
  });
}

function namedIn(selection: SubjectSelection): string[] {
  return selection.kind === 'people' ? [...selection.addresseeNumbers] : [];
}

/** 関係する世帯 — the one chosen, or those of the people chosen. */
function concerned(reader: Reader, town: string, selection: SubjectSelection) {
  const household = selection.kind === 'household' ? selection.householdNumber : null;
  return reader`
    select n.household_number from resident.resident n
    where n.municipality_code = ${town}
      and n.addressee_number = any(${namedIn(selection)}::text[])
    union select ${household}::text`;
}

function subjectRows(
  reader: Reader,
  town: string,
  selection: SubjectSelection,
): Promise<ResidentRecord[]> {
  return reader<ResidentRecord[]>`
    with concerned as (${concerned(reader, town, selection)})
    select d.* from concerned
    join resident.resident r on r.municipality_code = ${town}
      and r.household_number = concerned.household_number
    join resident.record d on d.municipality_code = ${town}
      and d.addressee_number = r.addressee_number
    where (not r.is_closed or d.history_number = r.history_number
        or r.addressee_number = any(${namedIn(selection)}::text[]))
    order by d.addressee_number, d.history_number`.execute() as unknown as Promise<
    ResidentRecord[]
  >;
}

async function ordersConcerned(
  reader: Reader,
  town: string,
  selection: SubjectSelection,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reader<{ householdNumber: string; numbers: string[] }[]>`
    with concerned as (${concerned(reader, town, selection)})
    select m.household_number, array_agg(m.addressee_number order by m.position) as numbers
    from concerned
    join resident.member_order m on m.municipality_code = ${town}
      and m.household_number = concerned.household_number
    group by m.household_number`;
  return new Map(rows.map((row) => [row.householdNumber, row.numbers]));
}
