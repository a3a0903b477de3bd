/**
 * 抑止の有無 — what stands against a process for these people at this moment: suppressions of
 * their own and of their households, unless lifted for the time being.
 *
 * @spec juki 3.1 (partly: コンビニ交付・住基ネットへの自動連携)
 * @spec juki 3.4 (partly: 支援措置期間終了通知の出力)
 */
import type { SuppressionKind, SuppressionScope } from '@yakuba/contract/resident';
import { todayInJapan } from '@yakuba/kernel/calendar';

import type { Reader } from '#platform/database';

/** 抑止する処理 — 閲覧 (住民基本台帳の一部の写し) follows what stands against certificates. */
export type CheckedScope = SuppressionScope | 'inspection';

export interface SuppressionInForce {
  readonly id: string;
  readonly kind: SuppressionKind;
  readonly addresseeNumber: string;
  /** Set where the suppression is that of the person's household. */
  readonly householdNumber: string | null;
  readonly level: 'error' | 'alert';
  readonly startsOn: string;
  /** A date to look at again; it may lie behind. */
  readonly endsOn: string | null;
}

export async function findSuppressions(
  reader: Reader,
  town: string,
  numbers: readonly string[],
  scope: CheckedScope,
  now: Date,
): Promise<SuppressionInForce[]> {
  if (numbers.length === 0) return [];
  const at = now.toISOString();
  const column = columns[scope];
  const rows = await reader<SuppressionInForce[]>`
    with standing as (
      select s.*, s.addressee_number as person from resident.suppression s
      where s.municipality_code = ${town} and s.addressee_number = any(${[...numbers]}::text[])
      union all
      select s.*, r.addressee_number as person from resident.resident r
      join resident.suppression s on s.municipality_code = ${town}
        and s.household_number = r.household_number
      where r.municipality_code = ${town} and r.addressee_number = any(${[...numbers]}::text[]))
    select s.id, s.kind, s.person as addressee_number, s.household_number,
      s.${reader(column)} as level, s.starts_on, s.ends_on
    from standing s
    where s.${reader(column)} <> 'none' and s.lifted_at is null
      and s.starts_on <= ${todayInJapan(now)}
      and not exists (
        select 1 from resident.suppression_lifting l
        where l.municipality_code = ${town} and l.suppression_id = s.id
          and l.lifted_at <= ${at} and l.lifted_until > ${at})
    order by s.person, s.set_at`;
  return [...rows];
}

const columns: Readonly<Record<CheckedScope, string>> = {
  change: 'change_level',
  certificate: 'certificate_level',
  inquiry: 'inquiry_level',
  inspection: 'certificate_level',
};
