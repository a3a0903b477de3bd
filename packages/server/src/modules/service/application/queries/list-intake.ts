/** 受付一覧 — of all channels together; what is due first comes first. */
import {
  type ApplicationState,
  applicationRoutes,
  applicationStates,
  type IntakeProcedure,
  type IntakeRow,
} from '@yakuba/contract/application';
import type { z } from 'zod';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import type { StoredApplication } from '../model.ts';
import { openStates } from '../rules/transitions.ts';
import { namesOfApplicants } from './applicant-names.ts';
import { type Summarised, summaryOf } from './application-answers.ts';
import { summaryColumns } from './load-application.ts';

const PAGE = 50;

type Row = Summarised &
  Pick<StoredApplication, 'paidAt' | 'reviewerId' | 'feeYen'> & { readonly total: number };

interface Answer {
  readonly applications: IntakeRow[];
  readonly total: number;
  readonly procedures: IntakeProcedure[];
}

const input = applicationRoutes.listIntake.query;
type Input = z.output<typeof input>;

interface Asking {
  readonly municipalityCode: string;
  readonly today: string;
}

export const listIntake = defineQuery({
  name: 'application:list_intake',
  title: '受付一覧',
  permission: 'application:view_applications',
  input,
  run: async (reader, given, context): Promise<Answer> => {
    const { municipalityCode, today } = context;
    const [rows, procedures] = await Promise.all([
      findRows(reader, given, context),
      countByProcedure(reader, municipalityCode),
    ]);
    const names = await namesOfApplicants(
      reader,
      rows.flatMap(({ applicantNumber }) => applicantNumber ?? []),
      context,
    );
    const applications = rows.map((row) => ({
      ...summaryOf(row),
      applicantName: names.get(row.applicantNumber ?? '') ?? null,
      feeYen: row.feeYen,
      isPaid: row.paidAt !== null,
      reviewerId: row.reviewerId,
      isOverdue: row.dueOn !== null && row.dueOn < today,
    }));
    return { applications, total: rows[0]?.total ?? 0, procedures };
  },
  access: ({ applications }) => ({
    subjects: [...new Set(applications.flatMap(({ applicantNumber }) => applicantNumber ?? []))],
    items: ['受付一覧'],
  }),
});

async function findRows(
  reader: Reader,
  given: Input,
  { municipalityCode, today }: Asking,
): Promise<Row[]> {
  const { channel = null, procedureCode = null, receiptNumber = null, page, order } = given;
  const { dueBy = null, isOverdue = null } = given;
  const states = statesOf(given.state);
  const ordering =
    order === 'due' ? reader`due_on nulls last, submitted_at, id` : reader`submitted_at, id`;
  return reader<Row[]>`
    select id, ${summaryColumns(reader)}, fee_yen, count(*) over ()::int as total
    from application.application a
    where municipality_code = ${municipalityCode} and submitted_at is not null
      and (${receiptNumber}::text is not null or state = any(${states}::text[]))
      and (${receiptNumber}::text is null or receipt_number = ${receiptNumber})
      and (${channel}::text is null or channel = ${channel})
      and (${procedureCode}::text is null or procedure_code = ${procedureCode})
      and (${isOverdue}::text is distinct from 'true' or due_on < ${today}::date)
      and (${dueBy}::date is null or due_on <= ${dueBy}::date)
    order by ${ordering}
    limit ${PAGE} offset ${(page - 1) * PAGE}` as unknown as Promise<Row[]>;
}

/** Of the open ones alone, so that a year's finished work is not counted at every look. */
async function countByProcedure(
  reader: Reader,
  municipalityCode: string,
): Promise<IntakeProcedure[]> {
  const rows = await reader<IntakeProcedure[]>`
    select procedure_code, max(procedure_title) as procedure_title, count(*)::int as open_count
    from application.application
    where municipality_code = ${municipalityCode} and submitted_at is not null
      and state = any(${[...openStates]}::text[])
    group by procedure_code order by procedure_code`;
  return [...rows];
}

/** By commas; those still open where nothing is asked for. */
function statesOf(text: string | undefined): ApplicationState[] {
  const wanted = (text ?? '').split(',').filter((one) => one in applicationStates);
  return wanted.length === 0 ? [...openStates] : (wanted as ApplicationState[]);
}
