/** 受付の統計の照会 — of a day; of one that is closed, as it was when it was. */
import { type QueueStatistics, queueRoutes } from '@yakuba/contract/queue';

import { defineQuery } from '#platform/act';

import { readStatistics } from './read-statistics.ts';

export const getStatistics = defineQuery({
  name: 'queue:get_statistics',
  title: '受付の統計の照会',
  permission: 'queue:view_statistics',
  input: queueRoutes.getStatistics.query,
  run: async (reader, { day }, { municipalityCode }): Promise<QueueStatistics> => {
    const [closing] = await reader<{ statistics: QueueStatistics }[]>`
      select statistics from queue.closing
      where municipality_code = ${municipalityCode} and day = ${day}`;
    return closing?.statistics ?? readStatistics(reader, municipalityCode, day);
  },
  access: () => null,
});
