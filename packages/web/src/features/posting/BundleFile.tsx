/** 束の印刷 — the one file: control sheet, and of every piece the address and its certificates. */
import { useMutation } from '@tanstack/react-query';
import { type PostingBundle, postingRoutes } from '@yakuba/contract/posting';
import type { ReactElement } from 'react';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { PdfFrame } from '../certificate/PdfFrame.tsx';

export function BundleFile({ bundle }: { bundle: PostingBundle }): ReactElement {
  const { id, number, state } = bundle;
  const file = useMutation({
    mutationFn: async (): Promise<Blob> => {
      const pdf = await call(postingRoutes.getBundleFile, { params: { id } });
      if (!(pdf instanceof Blob)) throw new TypeError('a bundle answers a file');
      return pdf;
    },
    gcTime: 0,
  });
  return (
    <Section id="print" title="印刷">
      <div className="flex flex-col items-start gap-3">
        <p className="text-std-16N-170">
          最初の用紙は管理票です（封入しません）。続いて、1件ごとに宛名と証明書が順に並びます。
        </p>
        {file.isError ? <ProblemNotice thrown={file.error} /> : null}
        {file.data ? (
          <div className="w-full">
            <PdfFrame
              pdf={file.data}
              title={`束 ${number} の印刷用PDF`}
              fileName={`posting-${number}.pdf`}
              pages={null}
              isPrintable
            />
          </div>
        ) : (
          <Button
            kind={state === 'ready' ? 'primary' : 'secondary'}
            busy={file.isPending && '開いています'}
            onClick={() => file.mutate()}
          >
            印刷用のPDFを開く
          </Button>
        )}
      </div>
    </Section>
  );
}
