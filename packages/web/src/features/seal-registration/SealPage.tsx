/** 印鑑登録原票 — the imprint, its numbers and its course; replies, loss and cancellation. */
import { useQuery } from '@tanstack/react-query';
import {
  cancellationGrounds,
  type RegistrationDetail,
  sealRegistrationRoutes,
  sealStatuses,
  sealStepKinds,
} from '@yakuba/contract/seal-registration';
import { type ReactElement, useEffect, useState } from 'react';

import { call } from '../../api/client.ts';
import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { focusHeading } from '../../app/page-focus.ts';
import { useMay } from '../../app/session.ts';
import { bothCalendars } from '../../form/date-reading.ts';
import { Badge } from '../../ui/Badge.tsx';
import { type DescribedItem, DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { AuthorityForm } from './acts/AuthorityForm.tsx';
import { EndForm } from './acts/EndForm.tsx';
import { InquiryLetter } from './acts/InquiryLetter.tsx';
import { ReplyForm } from './acts/ReplyForm.tsx';
import { sealPermissions } from './permissions.ts';
import { sealRoute } from './routes.ts';
import { sealTones } from './seal-words.ts';

const STEPS = [{ key: 'list', step: <TextLink to="/seals">印鑑登録</TextLink> }];

export function SealPage(): ReactElement {
  const { id } = sealRoute.useParams();
  const found = useQuery({
    queryKey: ['seal-registration', 'detail', id],
    queryFn: ({ signal }) =>
      call(sealRegistrationRoutes.getRegistration, { params: { id } }, { signal }),
    refetchOnWindowFocus: false,
  });
  if (found.data) return <Registration detail={found.data} />;
  return (
    <Page title="印鑑登録原票" breadcrumb={STEPS}>
      {found.isError ? (
        <ProblemNotice thrown={found.error} onRetry={found.refetch} />
      ) : (
        <Skeleton lines={6} label="印鑑登録を読み込んでいます" />
      )}
    </Page>
  );
}

function Registration({ detail }: { detail: RegistrationDetail }): ReactElement {
  const { status, image, steps } = detail;
  const [said, setSaid] = useState<string | null>(null);
  // The heading that waited with the focus has gone with the waiting.
  useEffect(focusHeading, []);
  return (
    <Page
      title="印鑑登録原票"
      breadcrumb={STEPS}
      note={<Badge tone={sealTones[status]}>{sealStatuses[status]}</Badge>}
    >
      {said ? <Notice kind="success" title={said} announce="status" /> : null}
      <div className="flex flex-wrap items-start gap-8">
        <figure>
          <img
            src={`data:image/png;base64,${image}`}
            alt={`登録された印影「${detail.inscription}」`}
            className="size-48 border border-solid-gray-300 object-contain"
          />
          <figcaption className="mt-1 text-dns-14N-130 text-solid-gray-700">
            {detail.widthMm.toFixed(1)}mm × {detail.heightMm.toFixed(1)}mm
          </figcaption>
        </figure>
        <div className="min-w-72 grow">
          <DescriptionList items={factsOf(detail)} />
        </div>
      </div>
      <Acts detail={detail} onSaid={setSaid} />
      <Section id="course" title="経過">
        <Timeline
          label="印鑑登録の経過"
          entries={steps.toReversed().map((step) => ({
            id: `${step.kind} ${step.recordedAt}`,
            on: bothCalendars(step.effectiveOn),
            title: [
              sealStepKinds[step.kind],
              step.ground ? `（${cancellationGrounds[step.ground]}）` : '',
            ].join(''),
            detail: [step.staffName, step.note].filter(Boolean).join('　'),
          }))}
        />
      </Section>
    </Page>
  );
}

function factsOf(detail: RegistrationDetail): readonly DescribedItem[] {
  const { inquiry, registeredOn } = detail;
  return [
    { term: '氏名', value: detail.fullName },
    { term: '印影の文字', value: detail.inscription },
    { term: '登録番号', value: detail.registrationNumber },
    { term: '登録証番号', value: detail.cardNumber },
    { term: '申請年月日', value: bothCalendars(detail.appliedOn) },
    { term: '登録年月日', value: registeredOn ? bothCalendars(registeredOn) : null },
    ...(inquiry
      ? [
          { term: '照会番号', value: inquiry.number },
          { term: '回答期限', value: bothCalendars(inquiry.replyBy) },
        ]
      : []),
  ];
}

interface ActsProps {
  detail: RegistrationDetail;
  onSaid: (said: string) => void;
}

function Acts({ detail, onSaid }: ActsProps): ReactElement | null {
  const mayRegister = useMay(sealPermissions.register);
  const mayEnd = useMay(sealPermissions.end);
  const mayByAuthority = useMay(sealPermissions.authority);
  const { status, id } = detail;
  if (status === 'inquiring') {
    if (!mayRegister) return null;
    return (
      <>
        <InquiryLetter id={id} />
        <ReplyForm id={id} onSaid={onSaid} />
      </>
    );
  }
  if (status !== 'registered') return null;
  return (
    <>
      {mayEnd ? <EndForm id={id} onSaid={onSaid} /> : null}
      {mayByAuthority ? <AuthorityForm id={id} onSaid={onSaid} /> : null}
    </>
  );
}
