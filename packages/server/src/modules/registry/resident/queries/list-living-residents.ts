/**
 * 現在の住民 — of the people named, or of those born on a day, the ones who live here now, with
 * the items that a card bears. Whoever's planned day of moving has come lives here no longer.
 */
import type { Reader } from '#platform/database';

export interface LivingResident {
  readonly addresseeNumber: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`; `dateOfBirthNotation` where the date is not certain. */
  readonly dateOfBirth: string;
  readonly dateOfBirthNotation: string | null;
  readonly sex: string;
  /** 住所 — from the prefecture to the 方書, in one text. */
  readonly address: string;
  readonly addressWithoutKatagaki: string;
}

export interface LivingScope {
  readonly municipalityCode: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly who:
    | { readonly addresseeNumbers: readonly string[] }
    /** Everybody of the household of this person, who is among them. */
    | { readonly householdOf: string }
    | { readonly dateOfBirth: string; readonly sex: string };
}

export async function listLivingResidents(
  reader: Reader,
  { municipalityCode, today, who }: LivingScope,
): Promise<LivingResident[]> {
  const { from, condition } = scopeOf(reader, municipalityCode, who);
  return reader<LivingResident[]>`
    select d.addressee_number, d.full_name, d.date_of_birth, d.date_of_birth_notation, d.sex,
      concat(d.address_prefecture, d.address_municipality, d.address_machi_aza,
        d.address_lot_number, d.address_katagaki) as address,
      concat(d.address_prefecture, d.address_municipality, d.address_machi_aza,
        d.address_lot_number) as address_without_katagaki
    from ${from}
    join resident.record d on d.municipality_code = r.municipality_code
      and d.addressee_number = r.addressee_number and d.history_number = r.history_number
    where r.municipality_code = ${municipalityCode} and not r.is_closed
      and r.resident_status = '1' and ${condition}
      and (d.moving_out_planned_on is null or d.moving_out_planned_on > ${today})
    order by d.addressee_number` as unknown as Promise<LivingResident[]>;
}

/**
 * 現在の住民の番号 — to be joined to another room's question about one person by its
 * `addressee_number`: whoever asks about a session need not ask a second time.
 */
export function livingNumbers(
  reader: Reader,
  { municipalityCode, today }: Omit<LivingScope, 'who'>,
) {
  return reader`select r.addressee_number from resident.resident r
    join resident.record d on d.municipality_code = r.municipality_code
      and d.addressee_number = r.addressee_number and d.history_number = r.history_number
    where r.municipality_code = ${municipalityCode} and not r.is_closed
      and r.resident_status = '1'
      and (d.moving_out_planned_on is null or d.moving_out_planned_on > ${today})`;
}

function scopeOf(reader: Reader, municipalityCode: string, who: LivingScope['who']) {
  const everybody = reader`resident.resident r`;
  if ('addresseeNumbers' in who) {
    const numbers = [...who.addresseeNumbers];
    return { from: everybody, condition: reader`r.addressee_number = any(${numbers}::text[])` };
  }
  if ('householdOf' in who) {
    // Joined, since a household that is asked for within the condition hides it from the index.
    const from = reader`resident.resident n join resident.resident r
      on r.municipality_code = n.municipality_code and r.household_number = n.household_number`;
    const condition = reader`n.municipality_code = ${municipalityCode}
      and n.addressee_number = ${who.householdOf}`;
    return { from, condition };
  }
  const condition = reader`r.date_of_birth = ${who.dateOfBirth} and r.sex = ${who.sex}`;
  return { from: everybody, condition };
}
