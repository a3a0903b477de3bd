/**
 * 抑止の印 — for lists and records: that a person is under suppression or protection, no details.
 *
 * @spec juki 2.2.4
 * @spec juki 3.1
 */
import type { Reader } from '#platform/database';

export interface SuppressionMarks {
  /** 抑止対象 */
  readonly isSuppressed: boolean;
  /** 支援対象者（併せて支援を求める者を含む。） */
  readonly isProtected: boolean;
}

/** By 宛名番号; people without any mark are absent. A temporary lifting leaves the mark. */
export async function findSuppressionMarks(
  reader: Reader,
  town: string,
  numbers: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, SuppressionMarks>> {
  if (numbers.length === 0) return new Map();
  const rows = await reader<({ addresseeNumber: string } & SuppressionMarks)[]>`
    with standing as (
      select s.addressee_number, s.kind from resident.suppression s
      where s.municipality_code = ${town} and s.addressee_number = any(${[...numbers]}::text[])
        and s.lifted_at is null and s.starts_on <= ${today}
      union all
      select r.addressee_number, s.kind from resident.resident r
      join resident.suppression s on s.municipality_code = ${town}
        and s.household_number = r.household_number
      where r.municipality_code = ${town} and r.addressee_number = any(${[...numbers]}::text[])
        and s.lifted_at is null and s.starts_on <= ${today})
    select addressee_number, true as is_suppressed,
      bool_or(kind = 'disclosure_protection') as is_protected
    from standing group by addressee_number`;
  return new Map(rows.map(({ addresseeNumber, ...marks }) => [addresseeNumber, marks]));
}
