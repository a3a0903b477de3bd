/** コンビニ交付の照会と操作 — the service as machines meet it now. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { kioskRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { call } from '../../api/client.ts';

export type KioskService = z.output<typeof kioskRoutes.getService.answer>;

const key = ['kiosk'];

export function useService() {
  return useQuery({
    queryKey: [...key, 'service'],
    queryFn: ({ signal }) => call(kioskRoutes.getService, {}, { signal }),
  });
}

export function useRequests(on: string, isUnsettled: boolean) {
  const query = { on, isUnsettled: isUnsettled ? ('true' as const) : ('false' as const) };
  return useQuery({
    queryKey: [...key, 'requests', query],
    queryFn: ({ signal }) => call(kioskRoutes.listRequests, { query }, { signal }),
  });
}

export function useRefusals(on: string) {
  return useQuery({
    queryKey: [...key, 'refusals', on],
    queryFn: ({ signal }) => call(kioskRoutes.listRefusals, { query: { on } }, { signal }),
  });
}

/** 変更のあと — everything that is shown of the service is asked for again. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: key });
}
