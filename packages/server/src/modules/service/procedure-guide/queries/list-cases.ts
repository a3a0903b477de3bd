/** 案件の一覧 — by desk, longest waiting first; how long cases take, beside it. */
import { type CaseSummary, caseRoutes } from '@yakuba/contract/procedure-guide';
import type { z } from 'zod';

import { staffNames } from '#modules/organisation/staff';
import { findSuppressions } from '#modules/registry/resident';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import type { StoredCase } from '../model.ts';
import { caseColumns } from './load-case.ts';
import { readFigures } from './read-figures.ts';

const ROWS_MAX = 200;

const route = caseRoutes.listCases;
type Input = z.output<typeof route.query>;
type Answer = z.output<typeof route.answer>;

export const listCases = defineQuery<Input, Answer>({
  name: 'procedure_guide:list_cases',
  title: '案件の一覧の照会',
  permission: 'procedure_guide:view_cases',
  input: route.query,
  run: async (reader, input, context) => {
    const { municipalityCode, today } = context;
    const [rows, desks, figures] = await Promise.all([
      readRows(reader, municipalityCode, input),
      readDesks(reader, municipalityCode),
      readFigures(reader, municipalityCode, today),
    ]);
    return { cases: await summariesOf(reader, rows, context), desks: [...desks], figures };
  },
  access: ({ cases }) => {
    const subjects = [...new Set(cases.flatMap((one) => one.subjects))];
    return subjects.length === 0 ? null : { subjects, items: ['氏名', '案件'] };
  },
});

type Row = Omit<StoredCase, 'guide' | 'reading'> & {
  readonly parts: number;
  readonly partsDone: number;
};

function readRows(
  reader: Reader,
  municipalityCode: string,
  {
    desk = null,
    isWhole,
  }: { readonly desk?: string | null | undefined; readonly isWhole?: string | undefined },
): Promise<readonly Row[]> {
  const states = isWhole === 'true' ? null : ['guiding', 'waiting', 'in-progress'];
  return reader<Row[]>`
    select ${caseColumns(reader)}, p.parts, p.parts_done
    from procedure_guide.guided_case c
    cross join lateral (
      select count(*)::int as parts, count(done_at)::int as parts_done from procedure_guide.part
      where municipality_code = c.municipality_code and case_id = c.id) p
    where c.municipality_code = ${municipalityCode}
      and (${desk}::text is null or c.desk = ${desk})
      and (${states}::text[] is null or c.state = any(${states}::text[]))
    order by c.state in ('done', 'stopped'), c.moved_at, c.id limit ${ROWS_MAX}`;
}

function readDesks(reader: Reader, municipalityCode: string) {
  return reader<{ desk: string; waiting: number; inProgress: number }[]>`
    select desk, count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'in-progress')::int as in_progress
    from procedure_guide.guided_case
    where municipality_code = ${municipalityCode} and state in ('waiting', 'in-progress')
      and desk is not null
    group by desk order by desk`;
}

/** 一覧の行 — the name stays away where looking at the person is suppressed. */
export async function summariesOf(
  reader: Reader,
  rows: readonly Row[],
  { municipalityCode, now }: Pick<QueryContext, 'municipalityCode' | 'now'>,
): Promise<CaseSummary[]> {
  const numbers = [...new Set(rows.flatMap((row) => row.addresseeNumbers))];
  const [standing, names] = await Promise.all([
    findSuppressions(reader, municipalityCode, numbers, 'inquiry', now),
    staffNames(
      reader,
      municipalityCode,
      rows.flatMap(({ holderId }) => holderId ?? []),
    ),
  ]);
  const hidden = new Set(
    standing.flatMap(({ level, addresseeNumber }) => (level === 'error' ? addresseeNumber : [])),
  );
  return rows.map((row) => summaryOf(row, { names, hidden }));
}

function summaryOf(
  row: Row,
  { names, hidden }: { names: ReadonlyMap<string, string>; hidden: ReadonlySet<string> },
): CaseSummary {
  const isHidden = row.addresseeNumbers.some((number) => hidden.has(number));
  return {
    id: row.id,
    caseNumber: row.caseNumber,
    event: row.event,
    state: row.state,
    desk: row.desk,
    holderName: row.holderId === null ? null : (names.get(row.holderId) ?? row.holderId),
    applicantName: isHidden ? null : row.applicantName,
    openedAt: row.openedAt.toISOString(),
    movedAt: row.movedAt.toISOString(),
    parts: row.parts,
    partsDone: row.partsDone,
    subjects: isHidden ? [] : [...row.addresseeNumbers],
  };
}
