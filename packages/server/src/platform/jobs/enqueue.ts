/** 処理待ちへの登録 — in the transaction of its cause, so that neither exists without the other. */
import type { NewJob } from '#platform/act';
import { type Insertion, insertionOf, insertTogether, type Transaction } from '#platform/database';

const withWork = new WeakSet<Transaction>();

/** 仕事の有無 — whether this transaction has left anything for a worker. */
export function hasLeftWork(transaction: Transaction): boolean {
  return withWork.has(transaction);
}

interface Cause {
  readonly municipalityCode: string;
  readonly now: Date;
  newId(): string;
}

export function enqueue(
  transaction: Transaction,
  jobs: readonly NewJob[],
  context: Cause,
): Promise<unknown> {
  return insertTogether(transaction, [jobsInsertion(transaction, jobs, context)]);
}

/** 仕事の登録 — as part of what this transaction writes together. */
export function jobsInsertion(
  transaction: Transaction,
  jobs: readonly NewJob[],
  context: Cause,
): Insertion | null {
  const rows = jobs.map((job) => ({
    municipalityCode: context.municipalityCode,
    id: context.newId(),
    kind: job.kind,
    subject: job.subject,
    payload: job.payload,
    attempts: 0,
    runAt: job.runAt ?? context.now.toISOString(),
  }));
  if (rows.length > 0) withWork.add(transaction);
  return insertionOf('platform.job', rows);
}
