/** 知らせの申込み — one address a ticket; forgotten when the ticket is over. */
import { queueRoutes } from '@yakuba/contract/queue';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { currentPushSender } from '../exchange/push-sender.ts';
import { findFollowed } from '../queries/load-ticket.ts';
import { refuse } from '../refusals.ts';
import { isPushService } from '../rules/push-service.ts';

const { params, body } = queueRoutes.subscribe;
const input = params.pick({ code: true }).extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly ticketId: string;
  readonly endpoint: string;
  readonly keys: Input['keys'];
  readonly isSubscribed: boolean;
}

export const subscribe = defineAct<Input, string, Decision, { isSubscribed: boolean }>({
  name: 'queue:subscribe',
  title: '呼出しの知らせの申込み',
  legalBasis: '受付の運用',
  permission: 'queue:follow_ticket',
  input,
  idempotency: 'optional',
  load: async (tx, { code }, { municipalityCode }) => {
    const { id, status } = await findFollowed(tx, municipalityCode, code);
    if (status !== 'waiting' && status !== 'called') throw refuse('queue.ticket.over');
    return id;
  },
  decide: (ticketId, { endpoint, keys }) => {
    if (!isPushService(endpoint)) throw refuse('queue.subscription.endpoint', {}, 'endpoint');
    return { ticketId, endpoint, keys, isSubscribed: currentPushSender() !== null };
  },
  save: async (tx, { ticketId, endpoint, keys, isSubscribed }, { municipalityCode }) => {
    if (!isSubscribed) return;
    await tx`insert into queue.subscription
        (municipality_code, ticket_id, endpoint, p256dh, auth)
      values (${municipalityCode}, ${ticketId}, ${endpoint}, ${keys.p256dh}, ${keys.auth})
      on conflict (municipality_code, ticket_id) do update set endpoint = excluded.endpoint,
        p256dh = excluded.p256dh, auth = excluded.auth`;
  },
  record: () => ({ events: [], subjects: [] }),
  answer: ({ isSubscribed }) => ({ isSubscribed }),
});
