/** 申請の数の読出し — rows without any person: when, which procedure, by which way. */
import type { ApplicationChannel, ResultOutlet } from '@yakuba/contract/application';
import type { Answers } from '@yakuba/kernel/form';

import type { Reader } from '#platform/database';

export interface CountRow {
  readonly procedureCode: string;
  readonly title: string;
  readonly count: number;
}

/** 終わりに向かった申請 — decided or delivered since an instant. */
export interface ClosingRow {
  readonly id: string;
  readonly procedureCode: string;
  readonly title: string;
  readonly channel: ApplicationChannel;
  readonly outlet: ResultOutlet;
  readonly feeYen: number;
  readonly feeRound: number;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
  readonly deliveredAt: Date | null;
  /** 承認されたものの交付 */
  readonly isGranted: boolean;
}

export interface DraftRead {
  readonly procedureCode: string;
  readonly answers: Answers;
}

/** 始められた申請 — by month of Japan. */
export function countStarted(
  reader: Reader,
  municipalityCode: string,
  from: Date,
): Promise<(CountRow & { readonly month: string })[]> {
  return reader`
    select to_char(created_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, procedure_code,
      max(procedure_title) as title, count(*)::int as count
    from application.application
    where municipality_code = ${municipalityCode} and created_at >= ${from.toISOString()}
    group by 1, 2` as unknown as Promise<(CountRow & { readonly month: string })[]>;
}

/** 提出 — by the minute, for the hours of the desks. */
export function countSubmitted(
  reader: Reader,
  municipalityCode: string,
  from: Date,
): Promise<(CountRow & { readonly at: Date })[]> {
  return reader`
    select date_trunc('minute', submitted_at) as at, procedure_code,
      max(procedure_title) as title, count(*)::int as count
    from application.application
    where municipality_code = ${municipalityCode} and submitted_at >= ${from.toISOString()}
    group by 1, 2` as unknown as Promise<(CountRow & { readonly at: Date })[]>;
}

/** The first decision counts, and the delivery after it. */
export function readClosing(
  reader: Reader,
  municipalityCode: string,
  from: Date,
): Promise<ClosingRow[]> {
  const since = from.toISOString();
  return reader<ClosingRow[]>`
    with moves as (
      select application_id,
        min(recorded_at) filter (where move in ('approve', 'refuse')) as decided_at,
        min(recorded_at) filter (where move = 'deliver') as delivered_at,
        coalesce(bool_or(move = 'deliver' and from_state = 'approved'), false) as is_granted
      from application.step
      where municipality_code = ${municipalityCode} and move in ('approve', 'refuse', 'deliver')
      group by application_id
    )
    select a.id, a.procedure_code, a.procedure_title as title, a.channel, a.outlet, a.fee_yen,
      a.fee_round,
      a.submitted_at, m.decided_at, m.delivered_at, m.is_granted
    from application.application a
    join moves m on m.application_id = a.id
    where a.municipality_code = ${municipalityCode} and a.submitted_at is not null
      and (m.decided_at >= ${since} or m.delivered_at >= ${since})`;
}

export interface Untouched {
  readonly from: Date;
  readonly before: Date;
  readonly limit: number;
}

/** 離れた下書き — of residents and guests, newest first. */
export async function readUntouchedDrafts(
  reader: Reader,
  municipalityCode: string,
  { from, before, limit }: Untouched,
): Promise<DraftRead[]> {
  const rows = await reader<{ procedureCode: string; answersText: string }[]>`
    select procedure_code, answers::text as answers_text from application.application
    where municipality_code = ${municipalityCode} and state = 'draft' and channel = 'online'
      and saved_at >= ${from.toISOString()} and saved_at < ${before.toISOString()}
    order by saved_at desc limit ${limit}`;
  return rows.map(({ procedureCode, answersText }) => ({
    procedureCode,
    answers: JSON.parse(answersText) as Answers,
  }));
}
