/** 手数料の種別の名称 — of certificates, and of procedures that have a fee of their own. */
import { useQuery } from '@tanstack/react-query';
import { procedureRoutes } from '@yakuba/contract/procedure';
import { useMemo } from 'react';

import { call } from '../../api/client.ts';
import { useMay } from '../../app/session.ts';
import { feeItems } from './item-words.ts';

/** Until the catalogue is there, or for whoever may not read it, procedures go by their code. */
export function useFeeItems() {
  const mayRead = useMay('procedure:view_versions');
  const { data } = useQuery({
    queryKey: ['procedure', 'catalogue'],
    enabled: mayRead,
    queryFn: ({ signal }) => call(procedureRoutes.listCatalogue, {}, { signal }),
  });
  return useMemo(() => feeItems(data?.entries ?? []), [data]);
}
