/** 職員の照会 — the directory of the town. */
import { useQuery } from '@tanstack/react-query';
import { listStaff, type staffMemberSchema } from '@yakuba/contract/staff';
import type { z } from 'zod';

import { call } from '../../../api/client.ts';

export type StaffMember = z.output<typeof staffMemberSchema>;

export function useStaff() {
  return useQuery({
    queryKey: ['staff', 'members'],
    queryFn: ({ signal }) => call(listStaff, {}, { signal }),
  });
}
