/**
 * 承認の取消し — for jobs, of upper rooms too: what was approved cannot be handed over; the person
 * is told why, the copies are put away and the fee goes back.
 */
import {
  checkCancelling,
  eventsOfCancelling,
  findIssuesOf,
  saveCancelling,
} from '#modules/service/certificate';
import { findPayment, requestRefund } from '#modules/service/payment';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { type JobContext, leaveEvents } from '#platform/jobs';

import { feeReferenceOf, referenceOf } from '../model.ts';
import { lockWhole } from '../queries/load-application.ts';
import { planMove, recordOfMove } from '../rules/plan-move.ts';
import { saveMove } from '../store.ts';

const ACTOR = 'application-keeper';

/** Nothing where it is approved no longer. A copy in somebody's hands stands: then nothing too. */
export async function takeBack(
  tx: Transaction,
  { id, note }: { readonly id: string; readonly note: string },
  context: JobContext,
): Promise<void> {
  const { municipalityCode, now } = context;
  const whole = await lockWhole(tx, municipalityCode, id);
  if (whole?.application.state !== 'approved') return;
  const actor = systemActor(municipalityCode, ACTOR, []);
  const order = { move: 'refuse', note, event: 'ApplicationDecided' } as const;
  const planned = planMove(whole, order, { ...context, actor });
  const reference = referenceOf(id);
  // A copy that was handed over stands: then it is for the office to settle what is missing.
  const made = await findIssuesOf(tx, municipalityCode, reference);
  if (made.some(({ status }) => status === 'released')) return;
  const others = await checkCancelling(tx, municipalityCode, reference);
  await saveMove(tx, municipalityCode, planned);
  await saveCancelling(tx, { issues: others, reason: note }, { ...context, actor });
  const asked = feeReferenceOf(whole.application);
  if (await findPayment(tx, municipalityCode, asked)) {
    const reason = '交付できないため';
    await requestRefund(tx, { municipalityCode, reference: asked, reason, now });
  }
  const events = [...recordOfMove(planned).events, ...eventsOfCancelling(others)];
  await leaveEvents(tx, events, { ...context, actor, actId: context.newId() });
}
