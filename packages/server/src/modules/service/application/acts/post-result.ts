/**
 * 郵送による交付 — for the mail room: the application is delivered in the transaction that records
 * the posting, so that neither is told without the other.
 */
import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import { requireWhole } from '../queries/load-application.ts';
import { type PlannedMove, planMove } from '../rules/plan-move.ts';

/** Null where it has been delivered before: what came back is posted again. */
export async function checkPosting(
  tx: Transaction,
  { id, note }: { readonly id: string; readonly note: string },
  context: ActContext,
): Promise<PlannedMove | null> {
  const whole = await requireWhole(tx, context.municipalityCode, id);
  if (whole.application.state === 'delivered') return null;
  return planMove(whole, { move: 'deliver', note, event: 'ApplicationDelivered' }, context);
}
