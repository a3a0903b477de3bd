/**
 * 住民票（原票）の照会 — a person's record, household, history and pending change, on one screen.
 *
 * @spec juki 2.2.1
 * @spec juki 2.2.4
 * @spec juki 3.1
 * @spec juki 3.3
 */
import {
  type HouseholdMember,
  hiddenGroups,
  itemGroupLabels,
  type RecordReading,
  type ResidentRecord,
  type ResidentView,
  viewRoutes,
} from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineQuery, type QueryContext } from '#platform/act';
import { may } from '#platform/authorisation';
import type { Reader } from '#platform/database';

import type { Alert } from '../model.ts';
import { refuse } from '../refusals.ts';
import { historySteps } from '../rules/history-steps.ts';
import { recordMarks, type Standing } from '../rules/record-marks.ts';
import { hiddenGroupsOf, hiddenItems, visibleRecord } from '../rules/visible-record.ts';
import { findSuppressionMarks } from './find-suppression-marks.ts';
import { headNameOf, householdRows, membersOf } from './household-members.ts';
import { inquiryAlerts } from './inquiry-alerts.ts';

/** 照会の記録の件数 */
const READINGS_MAX = 50;

const { params, query } = viewRoutes.getResidentRecord;
const input = params.extend(query.shape);
type Input = z.output<typeof input>;

export const getResidentRecord = defineQuery<Input, ResidentView>({
  name: 'resident:get_resident_record',
  title: '住民票（原票）の照会',
  permission: 'resident:view_resident_record',
  input,
  run: async (reader, { addresseeNumber: number, asOf = null }, context) => {
    const town = context.municipalityCode;
    const [rows, members, pending, readings, alerts] = await Promise.all([
      rowsOf(reader, town, number),
      membersWithMarks(reader, { number, asOf }, context),
      pendingOf(reader, town, number),
      readingsOf(reader, number, context),
      inquiryAlerts(reader, [number], context),
    ]);
    if (rows.length === 0) throw refuse('resident.person.not_found', { number });
    const row = rows.findLast((one) => asOf === null || one.effectiveOn <= asOf);
    if (!row) throw refuse('resident.person.not_yet', { number });
    return viewOf({ row, rows, ...members, asOf, alerts, pending, readings }, context);
  },
  access: (view) => ({
    subjects: view.household.members.map((member) => member.addresseeNumber),
    items: [
      ...Object.values(itemGroupLabels).filter((label) => label !== '本籍・筆頭者'),
      ...(view.hidden.some((group) => group.label === '本籍・筆頭者') ? [] : ['本籍・筆頭者']),
      '異動履歴',
    ],
  }),
});

interface Material {
  readonly row: ResidentRecord;
  readonly rows: readonly ResidentRecord[];
  readonly members: HouseholdMember[];
  readonly standing: Standing | undefined;
  readonly asOf: string | null;
  readonly alerts: Alert[];
  readonly pending: ResidentView['pending'];
  readonly readings: ResidentView['readings'];
}

function viewOf(material: Material, { actor }: QueryContext): ResidentView {
  const { row, rows, members, standing, asOf, alerts, pending, readings } = material;
  const groups = hiddenGroupsOf(actor.permissions);
  const hidden = hiddenItems(groups);
  return {
    alerts,
    asOf,
    record: visibleRecord(row, hidden),
    marks: recordMarks(row, standing),
    hasIndividualNumber: row.individualNumber !== null,
    hidden: groups.map((permission) => ({
      permission,
      label: hiddenGroups[permission].label,
      items: [...hiddenGroups[permission].items],
    })),
    household: { householdNumber: row.householdNumber, headName: headNameOf(members), members },
    history: historySteps(rows, hidden),
    pending,
    readings,
  };
}

async function membersWithMarks(
  reader: Reader,
  { number, asOf }: { readonly number: string; readonly asOf: string | null },
  { municipalityCode: town, today }: QueryContext,
): Promise<Pick<Material, 'members' | 'standing'>> {
  const members = householdRows(reader, town, { addresseeNumber: number }, asOf);
  if (asOf === null) {
    const [rows, standings] = await Promise.all([
      members,
      findSuppressionMarks(reader, town, { livingWith: number }, today),
    ]);
    return { members: membersOf(rows, standings), standing: standings.get(number) };
  }
  const rows = await members;
  const numbers = [...new Set([number, ...rows.map((row) => row.addresseeNumber)])];
  const standings = await findSuppressionMarks(reader, town, { numbers }, today);
  return { members: membersOf(rows, standings), standing: standings.get(number) };
}

function rowsOf(reader: Reader, town: string, number: string): Promise<ResidentRecord[]> {
  return reader<ResidentRecord[]>`
    select * from resident.record
    where municipality_code = ${town} and addressee_number = ${number}
    order by history_number`.execute() as unknown as Promise<ResidentRecord[]>;
}

interface PendingRow {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly heading: string;
  readonly appliedAt: Date;
  readonly applicant: string;
  readonly applicantName: string;
}

async function pendingOf(
  reader: Reader,
  town: string,
  number: string,
): Promise<ResidentView['pending']> {
  const [row] = await reader<PendingRow[]>`
    select c.id, c.kind, c.status, c.heading, c.applied_at, c.applicant,
      coalesce(a.display_name, c.applicant) as applicant_name
    from resident.pending_subject p
    join resident.change c on c.municipality_code = ${town} and c.id = p.change_id
    left join platform.account a on a.municipality_code = ${town} and a.id = c.applicant
    where p.municipality_code = ${town} and p.addressee_number = ${number}`;
  return row ? { ...row, appliedAt: row.appliedAt.toISOString() } : null;
}

async function readingsOf(
  reader: Reader,
  number: string,
  { actor, municipalityCode: town, now }: QueryContext,
): Promise<RecordReading[] | null> {
  if (!may(actor, 'platform:read_audit')) return null;
  const until = new Date(now.getTime() + 1_000).toISOString();
  const rows = await reader<(Omit<RecordReading, 'recordedAt'> & { recordedAt: Date })[]>`
    select e.recorded_at, e.actor, coalesce(a.display_name, e.actor) as actor_name, e.title,
      e.outcome, e.items, e.purpose, e.place, e.terminal
    from platform.audit_entries_about(${number}, '-infinity', ${until}, ${READINGS_MAX}) e
    left join platform.account a on a.municipality_code = ${town} and a.id = e.actor
    where e.municipality_code = ${town}
    order by e.recorded_at desc, e.id desc`;
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
}
