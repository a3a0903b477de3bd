/**
 * 配信の作成 — a message becomes deliveries, some thousands of contacts at a time, so that the
 * first letters leave while the last are still being written. Done twice, nothing is doubled.
 */
import { insertRows, type Transaction } from '#platform/database';
import { newId } from '#platform/module';

import { lanes, NOTICE_BELL, type QuietHours, type StoredMessage } from '../model.ts';
import { membersOf } from '../queries/audience-members.ts';
import { allowedAt } from '../rules/allowed-at.ts';

export const CHUNK = 2_000;

interface Receiver extends QuietHours {
  readonly id: string;
  readonly addresseeNumber: string | null;
}

export interface FanOut {
  readonly municipalityCode: string;
  readonly message: StoredMessage;
  /** The contact after which to go on; null at the beginning. */
  readonly after: string | null;
  readonly now: Date;
  readonly most?: number;
}

/** The last contact looked at, or null when there are no more. */
export async function fanOut(tx: Transaction, work: FanOut): Promise<string | null> {
  const { municipalityCode, message, now, most = CHUNK } = work;
  const chunk = { ...work, most };
  const receivers =
    message.correctsId === null
      ? await subscribersAfter(tx, chunk)
      : await reachedAfter(tx, { ...chunk, wrongId: message.correctsId });
  const meant = await meantAmong(tx, work, receivers);
  const lane = lanes[message.urgency];
  const rows = meant.map((contact) => ({
    municipalityCode,
    id: newId(now),
    messageId: message.id,
    contactId: contact.id,
    lane,
    state: 'waiting',
    notBefore: allowedAt(now, contact, lane).toISOString(),
    attempts: 0,
    createdAt: now.toISOString(),
  }));
  await insertRows(tx, 'notice.delivery', rows, 'on conflict do nothing');
  await tx`select pg_notify(${NOTICE_BELL}, '')`;
  return receivers.length < most ? null : (receivers.at(-1)?.id ?? null);
}

type Chunk = FanOut & { readonly most: number };

async function subscribersAfter(
  tx: Transaction,
  { municipalityCode, message, after, most }: Chunk,
): Promise<Receiver[]> {
  return tx<Receiver[]>`
    select c.id, c.addressee_number, c.quiet_from, c.quiet_until
    from notice.subscription s
    join notice.contact c on c.municipality_code = s.municipality_code and c.id = s.contact_id
    where s.municipality_code = ${municipalityCode} and s.topic_code = ${message.topicCode}
      and s.ended_at is null and c.state = 'active'
      and s.contact_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by s.contact_id limit ${most}`;
}

/** 届いた人 — of the message put right; who has left the topic since is told all the same. */
async function reachedAfter(
  tx: Transaction,
  { municipalityCode, wrongId, after, most }: Chunk & { readonly wrongId: string },
): Promise<Receiver[]> {
  return tx<Receiver[]>`
    select c.id, c.addressee_number, c.quiet_from, c.quiet_until
    from notice.delivery d
    join notice.contact c on c.municipality_code = d.municipality_code and c.id = d.contact_id
    where d.municipality_code = ${municipalityCode} and d.message_id = ${wrongId}
      and d.state in ('handed', 'unknown') and c.state = 'active'
      and d.contact_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
    order by d.contact_id limit ${most}`;
}

/** Without conditions everybody; with them, only who is known by card and meant. */
async function meantAmong(
  tx: Transaction,
  { municipalityCode, message: { audience } }: FanOut,
  receivers: readonly Receiver[],
): Promise<readonly Receiver[]> {
  if (audience === null) return receivers;
  const numbers = receivers.flatMap(({ addresseeNumber }) => addresseeNumber ?? []);
  const members = await membersOf(tx, { municipalityCode, audience, addresseeNumbers: numbers });
  return receivers.filter(
    ({ addresseeNumber }) => addresseeNumber !== null && members.has(addresseeNumber),
  );
}
