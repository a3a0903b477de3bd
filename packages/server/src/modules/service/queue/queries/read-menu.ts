/** 区分と待ち — every open category with how many wait and how long a newcomer would. */
import type { MenuLine } from '@yakuba/contract/queue';

import type { Reader } from '#platform/database';

import { estimateWait } from '../rules/estimate-wait.ts';
import { readWaitFacts } from './read-wait-facts.ts';

export async function readMenu(
  reader: Reader,
  municipalityCode: string,
  day: string,
): Promise<MenuLine[]> {
  const rows = await reader<Omit<MenuLine, 'estimate'>[]>`
    select c.code, c.title, c.title_easy, c.title_en, c.prefix, (
      select count(*)::int from queue.ticket t
      where t.municipality_code = ${municipalityCode} and t.day = ${day}
        and t.status = 'waiting' and t.category_code = c.code) as waiting
    from queue.category c
    where c.municipality_code = ${municipalityCode} and c.is_open order by c.position, c.code`;
  return Promise.all(
    rows.map(async (line) => {
      const facts = await readWaitFacts(reader, municipalityCode, { code: line.code, day });
      return { ...line, estimate: estimateWait({ ...facts, ahead: line.waiting }) };
    }),
  );
}
