/** お知らせの仕事 — writing the deliveries of a released message, chunk after chunk. */
import { enqueue, type Job } from '#platform/jobs';

import { FAN_OUT } from './model.ts';
import { loadMessage } from './queries/load-message.ts';
import { stateOf } from './rules/decide-approval.ts';
import { fanOut } from './store/fan-out.ts';

interface Payload {
  readonly messageId: string;
  readonly after: string | null;
}

export const writeDeliveries: Job<Payload> = {
  kind: FAN_OUT,
  title: 'お知らせの配信の作成',
  run: async (tx, { messageId, after }, context) => {
    const { municipalityCode, now } = context;
    const message = await loadMessage(tx, municipalityCode, messageId);
    if (!message || stateOf(message) !== 'released') return;
    const next = await fanOut(tx, { municipalityCode, message, after, now });
    if (next === null) return;
    const payload = { messageId, after: next };
    await enqueue(tx, [{ kind: FAN_OUT, subject: `notice:${messageId}`, payload }], context);
  },
};

export const jobs: readonly Job[] = [writeDeliveries];
