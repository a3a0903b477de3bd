/** お知らせの仕事 — writing the deliveries of a released message, chunk after chunk. */
import type { Transaction } from '#platform/database';
import { enqueue, type Job } from '#platform/jobs';

import { FAN_OUT, type StoredMessage } from './model.ts';
import { loadMessage } from './queries/load-message.ts';
import { stateOf } from './rules/decide-approval.ts';
import { LEASE_MILLISECONDS } from './store/claim-deliveries.ts';
import { fanOut } from './store/fan-out.ts';

interface Payload {
  readonly messageId: string;
  readonly after: string | null;
}

const AGAIN_MILLISECONDS = 5_000;

export const writeDeliveries: Job<Payload> = {
  kind: FAN_OUT,
  title: 'お知らせの配信の作成',
  run: async (tx, { messageId, after }, context) => {
    const { municipalityCode, now } = context;
    const message = await loadMessage(tx, municipalityCode, messageId);
    if (!message || stateOf(message) !== 'released') return;
    const next = await fanOut(tx, { municipalityCode, message, after, now });
    const subject = `notice:${messageId}`;
    if (next !== null) {
      const payload = { messageId, after: next };
      await enqueue(tx, [{ kind: FAN_OUT, subject, payload }], context);
      return;
    }
    if (!(await isWrongOneStillOut(tx, { municipalityCode, message, now }))) return;
    const runAt = new Date(now.getTime() + AGAIN_MILLISECONDS).toISOString();
    const payload = { messageId, after: null };
    await enqueue(tx, [{ kind: FAN_OUT, subject, payload, runAt }], context);
  },
};

/**
 * 誤報の残り — letters of the corrected message that a sender held when it was stopped may yet be
 * handed over: whoever gets one gets the correction too.
 */
async function isWrongOneStillOut(
  tx: Transaction,
  about: { municipalityCode: string; message: StoredMessage; now: Date },
): Promise<boolean> {
  const { municipalityCode, message, now } = about;
  if (message.correctsId === null) return false;
  const released = message.marks.find(({ kind }) => kind === 'released');
  const since = now.getTime() - (released?.recordedAt.getTime() ?? 0);
  if (since < 2 * LEASE_MILLISECONDS) return true;
  const held = await tx`
    select 1 from notice.delivery
    where municipality_code = ${municipalityCode} and message_id = ${message.correctsId}
      and state = 'sending' limit 1`;
  return held.length > 0;
}

export const jobs: readonly Job[] = [writeDeliveries];
