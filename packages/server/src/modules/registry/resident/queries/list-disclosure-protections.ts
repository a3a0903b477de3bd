/**
 * 支援対象者照会 — protections of a person (as applicant or together with one), or of the town,
 * with all that is known of them; only for those who may.
 *
 * @spec juki 1.1.16 (partly: 画面からの照会)
 * @spec juki 2.2.4 (partly: 住民票の画面から詳細への移動)
 */
import { type DisclosureProtection, disclosureProtectionRoutes } from '@yakuba/contract/resident';
import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

import { protectedNumbers } from '../rules/protected-people.ts';
import { periodAlert } from '../rules/protection-period.ts';
import type { StoredProtection } from './load-protection.ts';

const PAGE = 50;

interface Row extends StoredProtection {
  readonly operatorId: string;
  readonly operatedAt: Date;
  readonly hasMovedOut: boolean;
  readonly total: number;
}

export const listDisclosureProtections = defineQuery({
  name: 'resident:list_disclosure_protections',
  title: '支援対象者照会',
  permission: 'resident:view_disclosure_protection',
  input: disclosureProtectionRoutes.listDisclosureProtections.body,
  run: async (reader, { addresseeNumber, page }, { municipalityCode, today }) => {
    const rows = await reader<Row[]>`
      with newest as (
        select distinct on (id) * from resident.disclosure_protection
        where municipality_code = ${municipalityCode} and (${addresseeNumber}::text is null
          or applicant_number = ${addresseeNumber} or id in (
            select protection_id from resident.suppression
            where municipality_code = ${municipalityCode}
              and addressee_number = ${addresseeNumber} and protection_id is not null))
        order by id, version desc)
      select n.*, count(*) over ()::int as total,
        coalesce(r.resident_status = '2', false) as has_moved_out
      from newest n
      left join resident.resident r on r.municipality_code = ${municipalityCode}
        and r.addressee_number = n.applicant_number
      order by n.status = 'ended', n.ends_on nulls first, n.id
      limit ${PAGE} offset ${(page - 1) * PAGE}`;
    const operators = rows.map((row) => row.operatorId);
    const names = await staffNames(reader, municipalityCode, operators);
    return {
      protections: rows.map((row) => protectionOf(row, names, today)),
      total: rows[0]?.total ?? 0,
    };
  },
  access: ({ protections }) => ({
    subjects: [...new Set(protections.flatMap((one) => protectedNumbers(one.content)))],
    items: ['支援措置'],
  }),
});

/** Someone who moved out goes on being protected, as by the municipality of the former address. */
function protectionOf(
  row: Row,
  names: ReadonlyMap<string, string>,
  today: string,
): DisclosureProtection {
  const { id, version, status, content, provisionalFrom, startsOn, endsOn } = row;
  return {
    id,
    version,
    status,
    content,
    provisionalFrom,
    startsOn,
    endsOn,
    endedOn: row.endedOn,
    endReason: row.endReason,
    operatorId: row.operatorId,
    operatorName: names.get(row.operatorId) ?? row.operatorId,
    operatedAt: row.operatedAt.toISOString(),
    alert: periodAlert(status, endsOn, today),
    isContinuedAsFormer: status !== 'ended' && content.role === 'present' && row.hasMovedOut,
  };
}
