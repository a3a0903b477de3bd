/** 申請の照会と審査の動き — one application, and the acts that take it further. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { applicationRoutes } from '@yakuba/contract/application';

import { call } from '../../api/client.ts';

function applicationKey(id: string): readonly string[] {
  return ['application', 'one', id];
}

export function useApplication(id: string) {
  return useQuery({
    queryKey: applicationKey(id),
    queryFn: ({ signal }) => call(applicationRoutes.getApplication, { params: { id } }, { signal }),
  });
}

/** 電子署名 — verified anew by the server whenever the page is opened. */
export function useSignatureProof(id: string) {
  return useQuery({
    queryKey: [...applicationKey(id), 'signature'],
    queryFn: ({ signal }) =>
      call(applicationRoutes.getSignatureProof, { params: { id } }, { signal }),
    select: ({ proof }) => proof,
  });
}

/** After a step: everything known of applications is asked for again. */
export function useAfterStep(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['application'] });
}
