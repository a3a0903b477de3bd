/**
 * 交付履歴照会 — of a person, of a day, of a member of staff; newest first.
 *
 * @spec juki 1.3.8
 * @spec juki 2.2.2
 */
import { certificateRoutes, type IssueSummary } from '@yakuba/contract/certificate';

import { staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { type ListedIssue, summaryOf } from './issue-summary.ts';
import { status as statusOf, subjects } from './load-issue.ts';

const PAGE = 50;

interface Answer {
  readonly issues: IssueSummary[];
  readonly total: number;
}

export const listIssues = defineQuery({
  name: 'certificate:list_issues',
  title: '交付履歴照会',
  permission: 'certificate:view_issue_history',
  input: certificateRoutes.listIssues.query,
  run: async (reader, input, { municipalityCode, actor }): Promise<Answer> => {
    const { addresseeNumber = null, on = null, status = null, page } = input;
    const staffId = input.isOwn === 'true' ? actor.id : (input.staffId ?? null);
    const rows = await reader<(ListedIssue & { total: number })[]>`
      with found as (
        select i.*, ${statusOf(reader)} as status from certificate.issue i
        where i.municipality_code = ${municipalityCode}
          ${on === null ? reader`` : reader`and i.issued_on = ${on}`}
          ${staffId === null ? reader`` : reader`and i.staff_id = ${staffId}`}
          ${addresseeNumber === null ? reader`` : about(reader, municipalityCode, addresseeNumber)}),
      page as (
        select *, count(*) over ()::int as total from found
        where ${status}::text is null or status = ${status}
        order by requested_at desc, issue_number desc limit ${PAGE} offset ${(page - 1) * PAGE})
      select i.id, i.issue_number, i.kind, i.items, i.heading, i.is_official_use,
        i.requested_at, i.staff_id, i.place, i.terminal, i.outlet, i.status, i.total, d.pages,
        ${subjects(reader)} as subjects
      from page i left join certificate.document d
        on d.municipality_code = i.municipality_code and d.issue_id = i.id
      order by i.requested_at desc, i.issue_number desc`;
    const staff = rows.map((row) => row.staffId);
    const names = await staffNames(reader, municipalityCode, staff);
    return { issues: rows.map((row) => summaryOf(row, names)), total: rows[0]?.total ?? 0 };
  },
  access: (answer) => ({
    subjects: [...new Set(answer.issues.flatMap((issue) => issue.addresseeNumbers))],
    items: ['交付履歴'],
  }),
});

function about(reader: Reader, town: string, addresseeNumber: string) {
  return reader`and i.id in (
    select p.issue_id from certificate.issue_subject p
    where p.municipality_code = ${town} and p.addressee_number = ${addresseeNumber})`;
}
