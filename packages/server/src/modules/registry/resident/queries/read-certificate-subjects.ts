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
import { manualOrders } from './manual-orders.ts';

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
  const named = selection.kind === 'people' ? [...selection.addresseeNumbers] : [];
  const household = selection.kind === 'household' ? selection.householdNumber : null;
  const rows = (await reader<ResidentRecord[]>`
    with concerned as (
      select n.household_number from resident.resident n
      where n.municipality_code = ${municipalityCode}
        and n.addressee_number = any(${named}::text[])
      union select ${household}::text)
    select d.* from concerned
    join resident.resident r on r.municipality_code = ${municipalityCode}
      and r.household_number = concerned.household_number
    join resident.record d on d.municipality_code = ${municipalityCode}
      and d.addressee_number = r.addressee_number
    where (not r.is_closed or d.history_number = r.history_number
        or r.addressee_number = any(${named}::text[]))
    order by d.addressee_number, d.history_number`) as unknown as ResidentRecord[];
  const households = [...new Set(rows.map((row) => row.householdNumber))];
  const orders = await manualOrders(reader, municipalityCode, households);
  return [...Map.groupBy(rows, (row) => row.addresseeNumber).values()].flatMap((history) => {
    const current = history.at(-1);
    if (!current) return [];
    const order = orders.get(current.householdNumber);
    const position = order ? positionIn(order, current) : current.householdOrder;
    return [{ current, history, position }];
  });
}
