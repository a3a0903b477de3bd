/** 電子署名 — who signed, when, whether it still holds, and what its certificate is worth now. */
import { certificateStandings, type SignatureProof } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { dateWords, instantWords } from '../resident/words/date-words.ts';
import { useSignatureProof } from './use-application.ts';

export function SignatureSection({ id }: { id: string }): ReactElement {
  const asked = useSignatureProof(id);
  return (
    <Section
      id="signature"
      title="電子署名"
      note={asked.data?.label ? <Badge tone="strong">{asked.data.label}</Badge> : null}
      card
    >
      {asked.isError ? <ProblemNotice thrown={asked.error} onRetry={asked.refetch} /> : null}
      {asked.isPending ? <Skeleton lines={3} label="電子署名を確かめています" /> : null}
      {asked.data === null ? (
        <p className="text-std-16N-170">電子署名はありません（電子署名の要らない提出です）。</p>
      ) : null}
      {asked.data ? <Proof proof={asked.data} /> : null}
    </Section>
  );
}

function Proof({ proof }: { proof: SignatureProof }): ReactElement {
  const { problem, certificate, submittedAt, serialNumber, digest, signerNumber } = proof;
  return (
    <div className="flex flex-col gap-4">
      {problem === null ? (
        <Notice kind="success" title="署名は、提出された内容のものです。">
          <p>今、受け付けた内容に対して検証し直しました。</p>
        </Notice>
      ) : (
        <Notice kind="error" title="署名を確かめられません。">
          <p>{problem}</p>
        </Notice>
      )}
      {certificate && certificate.standing !== 'valid' ? (
        <Notice
          kind="warning"
          title={`電子証明書の今の状態：${certificateStandings[certificate.standing]}`}
        >
          <p>提出のときに有効なら、この申請の署名は有効です。今後の署名には使えません。</p>
        </Notice>
      ) : null}
      <DescriptionList
        columns={2}
        items={[
          { term: '署名した人', value: certificate?.fullName },
          { term: '宛名番号', value: signerNumber },
          { term: '住所', value: certificate?.address, isWide: true },
          { term: '生年月日', value: dateWords(certificate?.dateOfBirth) },
          { term: '署名の日時', value: instantWords(certificate?.signedAt) },
          { term: '受付の日時', value: instantWords(submittedAt) },
          {
            term: '証明書の状態',
            value: certificate ? certificateStandings[certificate.standing] : null,
          },
          { term: '証明書の番号', value: <span className="break-all">{serialNumber}</span> },
          { term: '証明書の期限', value: instantWords(certificate?.notAfter) },
          {
            term: '内容の要約値',
            value: <span className="text-dns-14N-130 break-all">{digest}</span>,
            isWide: true,
          },
        ]}
      />
    </div>
  );
}
