/** 受付一覧 — of all channels together; oldest first, what is past its day before the rest. */
import {
  type ApplicationState,
  applicationRoutes,
  applicationStates,
  type IntakeRow,
} from '@yakuba/contract/application';

import { defineQuery } from '#platform/act';

import type { StoredApplication } from '../model.ts';
import { openStates } from '../rules/transitions.ts';
import { type Summarised, summaryOf } from './application-answers.ts';
import { summaryColumns } from './load-application.ts';

const PAGE = 50;

type Row = Summarised &
  Pick<StoredApplication, 'paidAt' | 'reviewerId'> & { readonly total: number };

interface Answer {
  readonly applications: IntakeRow[];
  readonly total: number;
}

export const listIntake = defineQuery({
  name: 'application:list_intake',
  title: '受付一覧',
  permission: 'application:view_applications',
  input: applicationRoutes.listIntake.query,
  run: async (reader, input, { municipalityCode, today }): Promise<Answer> => {
    const { channel = null, procedureCode = null, receiptNumber = null, page } = input;
    const states = statesOf(input.state);
    const rows = await reader<Row[]>`
      select id, ${summaryColumns(reader)}, fee_yen, count(*) over ()::int as total
      from application.application a
      where municipality_code = ${municipalityCode} and submitted_at is not null
        and (${receiptNumber}::text is not null or state = any(${states}::text[]))
        and (${receiptNumber}::text is null or receipt_number = ${receiptNumber})
        and (${channel}::text is null or channel = ${channel})
        and (${procedureCode}::text is null or procedure_code = ${procedureCode})
        and (${input.isOverdue ?? null}::text is distinct from 'true' or due_on < ${today}::date)
      order by (due_on < ${today}::date) desc nulls last, submitted_at, id
      limit ${PAGE} offset ${(page - 1) * PAGE}`;
    return { applications: rows.map((row) => rowOf(row, today)), total: rows[0]?.total ?? 0 };
  },
  access: ({ applications }) => ({
    subjects: [...new Set(applications.flatMap(({ applicantNumber }) => applicantNumber ?? []))],
    items: ['受付一覧'],
  }),
});

function rowOf(row: Row, today: string): IntakeRow {
  return {
    ...summaryOf(row),
    isPaid: row.paidAt !== null,
    reviewerId: row.reviewerId,
    isOverdue: row.dueOn !== null && row.dueOn < today,
  };
}

/** By commas; those still open where nothing is asked for. */
function statesOf(text: string | undefined): ApplicationState[] {
  const wanted = (text ?? '').split(',').filter((one) => one in applicationStates);
  return wanted.length === 0 ? [...openStates] : (wanted as ApplicationState[]);
}
