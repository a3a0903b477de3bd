/** 予約できる時間 — slots of a day that are still to come and not full. */
import { queueRoutes } from '@yakuba/contract/queue';

import { defineQuery } from '#platform/act';

export const listSlots = defineQuery({
  name: 'queue:list_slots',
  title: '予約できる時間',
  permission: 'queue:follow_ticket',
  input: queueRoutes.listSlots.query,
  run: async (reader, { categoryCode, day }, { municipalityCode, now }) => {
    const from = new Date(`${day}T00:00:00+09:00`);
    const until = new Date(from.getTime() + 86_400_000);
    const rows = await reader<{ startsAt: Date; left: number }[]>`
      select starts_at, capacity - taken as left from (
        select s.starts_at, s.capacity, (
          select count(*)::int from queue.booking b
          where b.municipality_code = s.municipality_code and b.status <> 'cancelled'
            and b.category_code = s.category_code and b.starts_at = s.starts_at) as taken
        from queue.slot s
        where s.municipality_code = ${municipalityCode} and s.category_code = ${categoryCode}
          and s.starts_at >= ${from.toISOString()} and s.starts_at < ${until.toISOString()}
          and s.starts_at > ${now.toISOString()}) counted
      where taken < capacity order by starts_at`;
    const slots = rows.map(({ startsAt, left }) => ({ startsAt: startsAt.toISOString(), left }));
    return { slots };
  },
  access: () => null,
});
