/**
 * 住民記録の定時処理 — what happens in the register because a day has come.
 *
 * @spec juki 1.1.5
 */
import { auditEntry, writeAudit } from '#platform/audit';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { type Job, type JobContext, leaveEvents } from '#platform/jobs';

import type { ChangeOutcome } from './model.ts';
import { loadRegister } from './queries/load-register.ts';
import { closeDue } from './rules/close-due.ts';
import { keepManualOrder } from './rules/keep-manual-order.ts';
import { CLOSE_DUE_MOVING_OUT, type DueMovingOut } from './rules/moving-out-job.ts';
import { saveRows } from './store.ts';

const NAME = 'close-due-moving-out';
const TITLE = '転出予定日の到来による消除';

/** Reads the register anew: who was closed, or whose moving out was cancelled, is left alone. */
export const closeDueMovingOut: Job<DueMovingOut> = {
  kind: CLOSE_DUE_MOVING_OUT,
  title: TITLE,
  run: async (tx, due, context) => {
    // The database's clock may be a moment ahead of this one: the worker tries again.
    if (due.plannedOn > context.today) throw new Error('the planned day has not come yet');
    const concerns = {
      addresseeNumbers: due.addresseeNumbers,
      householdNumbers: [],
      likenesses: [],
    };
    const { municipalityCode, today } = context;
    const state = await loadRegister(tx, municipalityCode, concerns, true);
    const hand = {
      today,
      now: context.now.toISOString(),
      operatorId: `system:${NAME}`,
      place: null,
      terminal: null,
    };
    const outcome = closeDue(state, due, hand);
    const rows = keepManualOrder(outcome.rows, state.manualOrders);
    if (rows.length > 0) await register(tx, { ...outcome, rows }, context);
  },
};

async function register(
  tx: Transaction,
  outcome: ChangeOutcome,
  context: JobContext,
): Promise<void> {
  const { municipalityCode, now, newId } = context;
  const actor = systemActor(municipalityCode, NAME, []);
  const actId = newId();
  const entry = auditEntry({
    actor,
    now,
    requestId: null,
    operation: 'resident:close_due_moving_out',
    title: TITLE,
    outcome: 'done',
    subjects: outcome.rows.map((row) => row.after.addresseeNumber),
    actId,
  });
  await Promise.all([
    saveRows(tx, municipalityCode, outcome.rows),
    leaveEvents(tx, outcome.events, { ...context, actor, actId }),
    writeAudit(tx, [entry]),
  ]);
}

export const jobs: readonly Job[] = [closeDueMovingOut];
