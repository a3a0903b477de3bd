/** 不達の受付 — a dead address is stopped; one that was only full or away is tried again. */
import { z } from 'zod';

import { defineAct } from '#platform/act';

import { type Lane, NOTICE_BELL } from '../model.ts';
import { nextAttemptAt } from '../rules/next-attempt.ts';

const input = z.object({
  deliveryId: z.uuid(),
  kind: z.enum(['hard', 'soft']),
  status: z.string().regex(/^[45]\.\d{1,3}\.\d{1,3}$/),
});
type Input = z.output<typeof input>;

interface Delivery {
  readonly id: string;
  readonly contactId: string | null;
  readonly lane: Lane;
  readonly attempts: number;
}

interface Decision {
  readonly delivery: Delivery | null;
  readonly state: 'bounced' | 'waiting' | 'failed';
  readonly status: string;
  readonly notBefore: Date | null;
}

export const receiveBounce = defineAct<Input, Delivery | null, Decision, { accepted: boolean }>({
  name: 'notice:receive_bounce',
  title: '不達の通知の受付',
  legalBasis: '地方自治法第2条第2項（地域における事務）',
  permission: 'notice:receive_bounces',
  input,
  idempotency: 'optional',
  load: async (tx, { deliveryId }, { municipalityCode }) => {
    const [delivery] = await tx<Delivery[]>`
      select id, contact_id, lane, attempts from notice.delivery
      where municipality_code = ${municipalityCode} and id = ${deliveryId}
        and state in ('handed', 'unknown') for update`;
    return delivery ?? null;
  },
  decide: (delivery, { kind, status }, { now }) => {
    if (!delivery || kind === 'hard')
      return { delivery, state: 'bounced', status, notBefore: null };
    const notBefore = nextAttemptAt(delivery.lane, delivery.attempts, now);
    return { delivery, state: notBefore === null ? 'failed' : 'waiting', status, notBefore };
  },
  save: async (tx, { delivery, state, status, notBefore }, { municipalityCode }) => {
    if (!delivery) return;
    await tx`
      update notice.delivery set state = ${state}, problem = ${status},
        not_before = coalesce(${notBefore?.toISOString() ?? null}::timestamptz, not_before)
      where municipality_code = ${municipalityCode} and id = ${delivery.id}`;
    await tx`select pg_notify(${NOTICE_BELL}, '')`;
    if (state !== 'bounced' || delivery.contactId === null) return;
    await tx`
      update notice.contact set state = 'stopped', stop_reason = 'bounced'
      where municipality_code = ${municipalityCode} and id = ${delivery.contactId}
        and state = 'active'`;
  },
  record: ({ delivery, state }) => {
    if (!delivery?.contactId || state !== 'bounced') return { events: [], subjects: [] };
    const subject = `contact:${delivery.contactId}`;
    const payload = { id: delivery.contactId };
    return { events: [{ type: 'NoticeContactStopped', subject, payload }], subjects: [subject] };
  },
  answer: ({ delivery }) => ({ accepted: delivery !== null }),
});
