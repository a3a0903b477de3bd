/** 交付 — hands a copy over: recorded by the server, which then gives the file, once for each. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { certificateRoutes } from '@yakuba/contract/certificate';
import { useMemo } from 'react';

import { call } from '../../api/client.ts';
import { submissionKeys } from '../../api/submission-key.ts';
import { issueKey } from './use-issue.ts';

export function useRelease(id: string) {
  const client = useQueryClient();
  const keys = useMemo(() => submissionKeys(), []);
  return useMutation({
    mutationFn: async (): Promise<Blob> => {
      const options = { idempotencyKey: keys.keyFor(id) };
      const pdf = await call(certificateRoutes.releaseCertificate, { params: { id } }, options);
      keys.finish();
      if (!(pdf instanceof Blob)) throw new TypeError('a release answers a file');
      return pdf;
    },
    onSettled: () => client.invalidateQueries({ queryKey: issueKey(id) }),
    gcTime: 0,
  });
}
