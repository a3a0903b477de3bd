/**
 * 住民記録への追随 — whatever happens in the resident register, the people concerned are looked at
 * anew, and a registration that can no longer stand ends.
 *
 * 転出届 alone ends nothing: `MovedOut` comes on the planned day, or on the earlier day of which
 * another town gives notice.
 */
import { auditEntry, writeAudit } from '#platform/audit';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import { type JobContext, leaveEvents, type Reaction } from '#platform/jobs';

import { enteredBy } from './acts/entered-by.ts';
import { findHolder } from './queries/find-holder.ts';
import { findHeld, lockPerson } from './queries/load-registration.ts';
import { cancelled } from './rules/cancelled.ts';
import { endOfRegistration } from './rules/end-of-registration.ts';
import { type NewStep, saveEnd } from './store.ts';

const TITLE = '住民記録の異動による印鑑登録の抹消';

export const followResident: Reaction = {
  name: 'seal-registration:follow-resident',
  title: TITLE,
  on: [
    'DeathRegistered',
    'MovedOut',
    'DeletedByAuthority',
    'EnteredByAuthority',
    'CorrectedByAuthority',
    'ClericalErrorCorrected',
    'ChangeCancelled',
  ],
  run: async (tx, event, context) => {
    const { addresseeNumbers = [] } = event.payload as { addresseeNumbers?: readonly string[] };
    // In one order always, so that two events never wait for each other.
    for (const number of [...addresseeNumbers].sort()) await follow(tx, number, context);
  },
};

async function follow(tx: Transaction, number: string, context: JobContext): Promise<void> {
  const { municipalityCode, now, today } = context;
  await lockPerson(tx, municipalityCode, number);
  const held = await findHeld(tx, municipalityCode, number);
  if (!held) return;
  const end = endOfRegistration(held, await findHolder(tx, municipalityCode, number), today);
  if (!end) return;
  const actor = systemActor(municipalityCode, 'seal-follower', []);
  const actId = context.newId();
  const step: NewStep = {
    id: context.newId(),
    registrationId: held.id,
    kind: held.status === 'registered' ? 'cancelled' : 'lapsed',
    registrationNumber: null,
    cardNumber: null,
    detail: null,
    note: null,
    ...end,
  };
  const entry = auditEntry({
    actor,
    now,
    requestId: null,
    operation: 'seal_registration:follow_resident',
    title: TITLE,
    outcome: 'done',
    subjects: [number],
    actId,
  });
  await Promise.all([
    saveEnd(tx, municipalityCode, step, enteredBy({ actor, now })),
    leaveEvents(tx, [cancelled(held, step, null)], { ...context, actor, actId }),
    writeAudit(tx, [entry]),
  ]);
}

export const reactions: readonly Reaction[] = [followResident];
