/** 知らせの送信 — to the phone of the number called, and of the one whose turn is near. */
import type { Transaction } from '#platform/database';
import type { Job } from '#platform/jobs';

import { currentPushSender, type PushAddress } from './exchange/push-sender.ts';
import { NEAR, PUSH_JOB } from './model.ts';

interface Payload {
  readonly ticketId: string;
  readonly day: string;
  readonly categoryCode: string;
}

interface Addressee extends PushAddress {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly desk: string | null;
}

export const pushNotice: Job<Payload> = {
  kind: PUSH_JOB,
  title: '呼出しの知らせ',
  run: async (tx, payload, { municipalityCode }) => {
    const sender = currentPushSender();
    if (!sender) return;
    for (const one of await addressees(tx, municipalityCode, payload)) {
      const outcome = await sender.send(one, JSON.stringify(noticeOf(one)));
      if (outcome === 'sent') continue;
      await tx`delete from queue.subscription
        where municipality_code = ${municipalityCode} and ticket_id = ${one.id}`;
    }
  },
};

function noticeOf({ label, status, desk }: Addressee) {
  const body = status === 'called' ? `${desk ?? ''}へお越しください。` : 'まもなくお呼びします。';
  return { title: `番号 ${label}`, body, tag: label };
}

/** The one called, if it still is, and whoever has come near and was not told before. */
async function addressees(
  tx: Transaction,
  town: string,
  { ticketId, day, categoryCode }: Payload,
): Promise<Addressee[]> {
  const called = await tx<Addressee[]>`
    select t.id, t.label, t.status, t.desk, s.endpoint, s.p256dh, s.auth
    from queue.subscription s
    join queue.ticket t on t.municipality_code = s.municipality_code and t.id = s.ticket_id
    where s.municipality_code = ${town} and t.id = ${ticketId} and t.status = 'called'`;
  const near = await tx<Addressee[]>`
    with line as (
      select municipality_code, id, label, status, desk from queue.ticket
      where municipality_code = ${town} and day = ${day} and status = 'waiting'
        and category_code = ${categoryCode} order by order_at, id limit ${NEAR})
    update queue.subscription s set is_near_told = true from line
    where s.municipality_code = ${town} and s.ticket_id = line.id and not s.is_near_told
    returning line.id, line.label, line.status, line.desk, s.endpoint, s.p256dh, s.auth`;
  return [...called, ...near];
}
