/**
 * 断り方の検査 — hostile requests are refused by their codes, recorded in the audit record of the
 * town, and leave every table of every room as it was.
 */
import assert from 'node:assert/strict';

import type { Sql } from '#platform/database';

import { openLedgerPrint } from './ledger-print.ts';

/** What an answer over HTTP, or over mutual TLS, says of itself. */
interface Answered {
  readonly statusCode: number;
  readonly body: string;
}

export interface WantedRefusal {
  readonly code: string | RegExp;
  readonly status?: number;
  /** What is being tried, for whoever reads a failure. */
  readonly about?: string;
  /** False where no town can be asked to record it: without a session, or too large to be read. */
  readonly isRecorded?: boolean;
}

export interface Attempt extends WantedRefusal {
  readonly work: () => Promise<Answered>;
}

export interface Refusals {
  /** Answers the sentence, once all of it holds. */
  refused(work: () => Promise<Answered>, wanted: WantedRefusal): Promise<string>;
  /** Many in a row, between two looks at the tables. */
  refusedAll(attempts: readonly Attempt[]): Promise<string[]>;
  /** For what is no refusal: no table but those named, and the record of refusals, may differ. */
  unchanged<T>(work: () => Promise<T>, about?: string, but?: readonly string[]): Promise<T>;
}

/** Call once a file, after what the tests stand on has been set up. */
export async function openRefusals(owner: Sql): Promise<Refusals> {
  const print = await openLedgerPrint(owner);

  const unchanged: Refusals['unchanged'] = async (work, about = '', but = []) => {
    const before = await print();
    const result = await work();
    const after = await print();
    const changed = [...after].flatMap(([table, figure]) =>
      before.get(table) === figure || but.includes(table) ? [] : [table],
    );
    assert.deepEqual(changed, [], `changed by what was refused: ${about}`);
    return result;
  };

  async function attempt({ work, code, status, about = '', isRecorded = true }: Attempt) {
    const before = await recorded(owner);
    const { statusCode, body } = await work();
    const answer = JSON.parse(body) as { code?: string; detail?: string };
    const given = answer.code ?? '';
    const isWanted = typeof code === 'string' ? given === code : code.test(given);
    assert.ok(isWanted, `${about}: wanted ${code}, given ${body}`);
    if (status !== undefined) assert.equal(statusCode, status, `${about}: ${body}`);
    assert.ok(statusCode >= 400 && statusCode <= 503, `${about}: ${statusCode}`);
    assert.match(answer.detail ?? '', /[ぁ-んァ-ヶ一-龠].*。/su, about);
    const added = difference(await recorded(owner), before);
    assert.deepEqual(added, isRecorded ? [given] : [], `the record of: ${about}`);
    return answer.detail ?? '';
  }

  async function refusedAll(attempts: readonly Attempt[]): Promise<string[]> {
    const sentences: string[] = [];
    await unchanged(
      async () => {
        for (const one of attempts) sentences.push(await attempt(one));
      },
      attempts.map(({ about = '' }) => about).join(', '),
    );
    return sentences;
  }

  const refused: Refusals['refused'] = async (work, wanted) =>
    (await refusedAll([{ work, ...wanted }])).join('');

  return { refused, refusedAll, unchanged };
}

/** 記録された断り — how many of each code. */
async function recorded(owner: Sql): Promise<Map<string, number>> {
  const rows = await owner<{ code: string; count: number }[]>`
    select refusal_code as code, count(*)::int as count from platform.audit_entry
    where outcome = 'refused' group by refusal_code`;
  return new Map(rows.map(({ code, count }) => [code, count]));
}

function difference(now: Map<string, number>, before: Map<string, number>): string[] {
  return [...now].flatMap(([code, count]) =>
    Array.from({ length: count - (before.get(code) ?? 0) }, () => code),
  );
}
