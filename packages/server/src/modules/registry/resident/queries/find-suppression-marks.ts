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

/** 対象 — people by their numbers, or everyone of the household that a person is in now. */
export type MarkedPeople =
  | { readonly numbers: readonly string[] }
  | { readonly livingWith: string };

/** By 宛名番号; people without any mark are absent. A temporary lifting leaves the mark. */
export async function findSuppressionMarks(
  reader: Reader,
  town: string,
  people: MarkedPeople,
  today: string,
): Promise<ReadonlyMap<string, SuppressionMarks>> {
  if ('numbers' in people && people.numbers.length === 0) return new Map();
  const rows = await reader<({ addresseeNumber: string } & SuppressionMarks)[]>`
    with people as (${peopleOf(reader, town, people)}),
    standing as (
      select p.addressee_number, s.kind from people p
      join resident.suppression s on s.municipality_code = ${town}
        and s.addressee_number = p.addressee_number
      where s.lifted_at is null and s.starts_on <= ${today}
      union all
      select p.addressee_number, s.kind from people p
      join resident.suppression s on s.municipality_code = ${town}
        and s.household_number = p.household_number
      where s.lifted_at is null and s.starts_on <= ${today})
    select addressee_number, true as is_suppressed,
      bool_or(kind = 'disclosure_protection') as is_protected
    from standing group by addressee_number`;
  return new Map(rows.map(({ addresseeNumber, ...marks }) => [addresseeNumber, marks]));
}

function peopleOf(reader: Reader, town: string, people: MarkedPeople) {
  if ('numbers' in people) {
    return reader`
      select r.addressee_number, r.household_number from resident.resident r
      where r.municipality_code = ${town}
        and r.addressee_number = any(${[...people.numbers]}::text[])`;
  }
  return reader`
    select r.addressee_number, r.household_number from resident.resident own
    join resident.resident r on r.municipality_code = ${town}
      and r.household_number = own.household_number
    where own.municipality_code = ${town} and own.addressee_number = ${people.livingWith}`;
}
