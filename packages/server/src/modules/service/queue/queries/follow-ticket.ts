/** 自分の番号の今 — for whoever has the code; the estimate is made anew from where it stands. */
import { type FollowedTicket, queueRoutes } from '@yakuba/contract/queue';

import { defineQuery } from '#platform/act';

import { estimateWait } from '../rules/estimate-wait.ts';
import { requireCategory } from './find-category.ts';
import { countAhead, findFollowed } from './load-ticket.ts';
import { readWaitFacts } from './read-wait-facts.ts';

export const followTicket = defineQuery({
  name: 'queue:follow_ticket',
  title: '番号の追跡',
  permission: 'queue:follow_ticket',
  input: queueRoutes.followTicket.params.pick({ code: true }),
  run: async (reader, { code }, { municipalityCode: town }): Promise<FollowedTicket> => {
    const ticket = await findFollowed(reader, town, code);
    const { day, categoryCode, label, status, desk } = ticket;
    const isWaiting = status === 'waiting';
    const [category, facts, ahead] = await Promise.all([
      requireCategory(reader, town, categoryCode),
      readWaitFacts(reader, town, { code: categoryCode, day }),
      isWaiting ? countAhead(reader, town, ticket) : 0,
    ]);
    const estimate = isWaiting ? estimateWait({ ...facts, ahead }) : null;
    const { title: categoryTitle, titleEasy, titleEn } = category;
    return { label, categoryTitle, titleEasy, titleEn, status, ahead, estimate, desk };
  },
  access: () => null,
});
