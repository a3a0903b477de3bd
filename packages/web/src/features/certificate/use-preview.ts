/** 証明書の内容の照会 — the pages that would be issued, as the register stands now. */
import { useQuery } from '@tanstack/react-query';
import { certificateRoutes } from '@yakuba/contract/certificate';

import { type CallInput, call } from '../../api/client.ts';
import { type Draft, withoutBlanks } from '../../form/path.ts';

type PreviewInput = CallInput<typeof certificateRoutes.previewCertificate>['body'];

/** Asked anew on every visit of the step: what was seen is what is issued. */
export function usePreview(values: Draft, isShown: boolean) {
  const { kind, selection, options, isOfficialUse } = values;
  const body = withoutBlanks({ kind, selection, options, isOfficialUse }) as PreviewInput;
  return useQuery({
    queryKey: ['certificate', 'preview', body],
    queryFn: async ({ signal }) => {
      const answer = await call(certificateRoutes.previewCertificate, { body }, { signal });
      return { ...answer, pdf: pdfOf(answer.pdf) };
    },
    enabled: isShown,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  });
}

function pdfOf(base64: string): Blob {
  const text = atob(base64);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'application/pdf' });
}
