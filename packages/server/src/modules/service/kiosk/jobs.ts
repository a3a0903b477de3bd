/** 取消し後の処分 — copies made for a cancelled request are noted as disposed of. */
import { discardCertificate, loadIssue } from '#modules/service/certificate';
import { auditEntry, writeAudit } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { type Job, type JobContext, leaveEvents } from '#platform/jobs';

import { DISCARD_JOB, kioskActor } from './model.ts';
import { loadRequest } from './queries/load-request.ts';

interface Payload {
  readonly requestId: string;
}

const REASON = 'コンビニ交付の取消し';

export const discardCancelled: Job<Payload> = {
  kind: DISCARD_JOB,
  title: '取消し後の証明書の処分',
  run: async (tx, { requestId }, context) => {
    const { municipalityCode: town } = context;
    const request = await loadRequest(tx, town, { id: requestId, isLocking: false });
    const actor = kioskActor(town, request.terminal);
    for (const id of request.issueIds) {
      const { status } = await loadIssue(tx, town, { id, isLocking: true });
      if (status === 'released') await discard(tx, id, actor, context);
    }
  },
};

/** By the certificate room's own act, in the job's transaction. */
async function discard(
  tx: Transaction,
  id: string,
  actor: ReturnType<typeof kioskActor>,
  context: JobContext,
): Promise<void> {
  const acting = { ...context, actor, actId: context.newId() };
  const input = { id, reason: REASON };
  const loaded = await discardCertificate.load(tx, input, acting);
  const decision = discardCertificate.decide(loaded, input, acting);
  const record = discardCertificate.record(decision, input, acting);
  const entry = auditEntry({
    actor,
    now: context.now,
    requestId: null,
    operation: DISCARD_JOB,
    title: REASON,
    outcome: 'done',
    subjects: record.subjects,
    actId: acting.actId,
  });
  await discardCertificate.save(tx, decision, acting);
  await leaveEvents(tx, record.events, acting);
  await writeAudit(tx, [entry]);
}
