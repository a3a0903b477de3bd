/** 日計の照会 */
import { useQuery } from '@tanstack/react-query';
import { paymentRoutes } from '@yakuba/contract/payment';

import { call } from '../../../api/client.ts';

export function useDay(day: string) {
  return useQuery({
    queryKey: ['payment', 'day', day],
    queryFn: ({ signal }) => call(paymentRoutes.getDay, { params: { day } }, { signal }),
  });
}
