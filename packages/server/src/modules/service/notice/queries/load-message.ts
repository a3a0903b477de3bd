/** お知らせの取得 — with all that was decided about it. */
import type { Reader, Transaction } from '#platform/database';

import type { MessageMark, StoredMessage } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 決めるための取得 — one decision about a message at a time. */
export async function lockMessage(
  tx: Transaction,
  town: string,
  id: string,
): Promise<StoredMessage> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`notice/${town}/${id}`}, 0))`;
  const message = await loadMessage(tx, town, id);
  if (!message) throw refuse('notice.message.not_found');
  return message;
}

export async function loadMessage(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<StoredMessage | null> {
  const [message] = await reader<Omit<StoredMessage, 'marks'>[]>`
    select id, topic_code, urgency, words, audience, corrects_id, composed_at, staff_id
    from notice.message
    where municipality_code = ${municipalityCode} and id = ${id}`;
  if (!message) return null;
  const marks = await reader<MessageMark[]>`
    select kind, staff_id, reason, recorded_at from notice.message_mark
    where municipality_code = ${municipalityCode} and message_id = ${id}
    order by recorded_at, kind`;
  return { ...message, marks: [...marks] };
}
