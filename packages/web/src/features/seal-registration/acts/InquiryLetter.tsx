/** 照会書の印刷 — made anew whenever it is asked for, and printed from the page. */
import { sealRegistrationRoutes } from '@yakuba/contract/seal-registration';
import { type ReactElement, useState } from 'react';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { PdfFrame } from '../../certificate/PdfFrame.tsx';

export function InquiryLetter({ id }: { id: string }): ReactElement {
  const [letter, setLetter] = useState<Blob | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  async function make(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const { pdf } = await call(sealRegistrationRoutes.getInquiryLetter, { params: { id } });
      const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0));
      setLetter(new Blob([bytes], { type: 'application/pdf' }));
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section id="letter" title="照会書を送る" card>
      <div className="flex flex-col gap-4">
        <p>登録されている住所へ送ります。三つ折りにすると、宛名が窓付き封筒の窓に出ます。</p>
        {failure ? <Notice kind="error" title={failure.detail} announce="alert" /> : null}
        {letter === null ? (
          <div>
            <Button onClick={() => void make()} busy={isBusy && '照会書を作っています'}>
              照会書を作る
            </Button>
          </div>
        ) : (
          <PdfFrame
            pdf={letter}
            title="照会書と回答書"
            fileName="inquiry-letter.pdf"
            pages={1}
            isPrintable
          />
        )}
      </div>
    </Section>
  );
}
