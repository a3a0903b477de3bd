/**
 * 現在の住民の属性 — the least that a rule about groups looks at: birth, place, and the births of
 * the household; never a name or a number of anybody else.
 */
import type { Reader } from '#platform/database';

export interface LivingFacts {
  readonly addresseeNumber: string;
  /** `YYYY-MM-DD`; null where the date is not certain. */
  readonly dateOfBirth: string | null;
  /** 町字コード, seven digits. */
  readonly machiAzaCode: string | null;
  /** Of everybody who lives in the household, this person included. */
  readonly householdBirthDates: readonly (string | null)[];
}

/** Of the people given, those who live here now. */
export async function listLivingFacts(
  reader: Reader,
  municipalityCode: string,
  addresseeNumbers: readonly string[],
): Promise<LivingFacts[]> {
  return reader<LivingFacts[]>`
    with given as (
      select r.addressee_number, r.household_number, r.history_number from resident.resident r
      where r.municipality_code = ${municipalityCode} and not r.is_closed
        and r.resident_status = '1'
        and r.addressee_number = any(${[...addresseeNumbers]}::text[])),
    home as (
      select m.household_number, array_agg(
        case when b.date_of_birth_notation is null then b.date_of_birth end) as births
      from resident.resident m
      join resident.record b using (municipality_code, addressee_number, history_number)
      where m.municipality_code = ${municipalityCode} and not m.is_closed
        and m.resident_status = '1'
        and m.household_number in (select household_number from given)
      group by m.household_number)
    select g.addressee_number, d.address_machi_aza_code as machi_aza_code,
      case when d.date_of_birth_notation is null then d.date_of_birth end as date_of_birth,
      home.births as household_birth_dates
    from given g
    join resident.record d on d.municipality_code = ${municipalityCode}
      and d.addressee_number = g.addressee_number and d.history_number = g.history_number
    join home on home.household_number = g.household_number
    order by g.addressee_number` as unknown as Promise<LivingFacts[]>;
}
