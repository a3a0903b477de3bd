/**
 * 抑止対象者の一覧 — of a person, of a household, or of the town.
 *
 * @spec juki 3.1
 * @spec juki 9.2 (partly: 一覧の画面と出力)
 */
import {
  type Suppression,
  type SuppressionLevel,
  suppressionRoutes,
} from '@yakuba/contract/resident';
import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';

const PAGE = 50;

type Held = 'id' | 'kind' | 'addresseeNumber' | 'householdNumber' | 'startsOn' | 'endsOn';
type Said = 'reason' | 'setBy' | 'liftedBy' | 'liftReason';

interface Row extends Pick<Suppression, Held | Said> {
  readonly changeLevel: SuppressionLevel;
  readonly certificateLevel: SuppressionLevel;
  readonly inquiryLevel: SuppressionLevel;
  readonly setAt: Date;
  readonly liftedAt: Date | null;
  readonly liftedUntil: Date | null;
  readonly total: number;
}

export const listSuppressions = defineQuery({
  name: 'resident:list_suppressions',
  title: '抑止対象者の一覧',
  permission: 'resident:view_resident_record',
  input: suppressionRoutes.listSuppressions.query,
  run: async (reader, input, { municipalityCode, now }) => {
    const { addresseeNumber, householdNumber, isWithLifted, page } = input;
    const at = now.toISOString();
    const rows = await reader<Row[]>`
      select s.*, count(*) over ()::int as total, (
        select max(l.lifted_until) from resident.suppression_lifting l
        where l.municipality_code = ${municipalityCode} and l.suppression_id = s.id
          and l.lifted_at <= ${at} and l.lifted_until > ${at}) as lifted_until
      from resident.suppression s
      where s.municipality_code = ${municipalityCode}
        and (${addresseeNumber}::text is null or s.addressee_number = ${addresseeNumber})
        and (${householdNumber}::text is null or s.household_number = ${householdNumber})
        and (${isWithLifted} = 'true' or s.lifted_at is null)
      order by s.set_at desc, s.id limit ${PAGE} offset ${(page - 1) * PAGE}`;
    const names = await staffNames(
      reader,
      municipalityCode,
      rows.map((row) => row.setBy),
    );
    return {
      suppressions: rows.map((row) => suppressionOf(row, names)),
      total: rows[0]?.total ?? 0,
    };
  },
  access: ({ suppressions }) => ({
    subjects: suppressions.flatMap((one) => one.addresseeNumber ?? []),
    items: ['抑止'],
  }),
});

/** The reason of a protection is no business of those who may see suppressions. */
function suppressionOf(row: Row, names: ReadonlyMap<string, string>): Suppression {
  return {
    id: row.id,
    kind: row.kind,
    addresseeNumber: row.addresseeNumber,
    householdNumber: row.householdNumber,
    levels: {
      change: row.changeLevel,
      certificate: row.certificateLevel,
      inquiry: row.inquiryLevel,
    },
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    reason: row.kind === 'disclosure_protection' ? null : row.reason,
    setBy: row.setBy,
    setByName: names.get(row.setBy) ?? row.setBy,
    setAt: row.setAt.toISOString(),
    liftedBy: row.liftedBy,
    liftedAt: row.liftedAt?.toISOString() ?? null,
    liftReason: row.liftReason,
    liftedUntil: row.liftedUntil?.toISOString() ?? null,
  };
}
