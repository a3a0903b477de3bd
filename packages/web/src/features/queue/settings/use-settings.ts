/** 受付の設定の照会と変更 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type QueueSettings, queueRoutes } from '@yakuba/contract/queue';

import { call } from '../../../api/client.ts';

export type Category = QueueSettings['categories'][number];
export type Device = QueueSettings['devices'][number];
export type SlotLine = QueueSettings['slots'][number];

const key = ['queue', 'settings'];

export function useSettings() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(queueRoutes.getSettings, {}, { signal }),
  });
}

/** Reads the settings anew. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: key });
}
