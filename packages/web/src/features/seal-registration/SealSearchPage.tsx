/** 印鑑登録の検索 — of a resident, or by the number of a card. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  type RegistrationSummary,
  sealRegistrationRoutes,
  sealStatuses,
} from '@yakuba/contract/seal-registration';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { bothCalendars } from '../../form/date-reading.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table, wholeRowLink } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SubjectSearch } from '../certificate/SubjectSearch.tsx';
import { type ChosenResident, chosenResident } from './chosen-resident.ts';
import { sealPermissions } from './permissions.ts';
import { sealTones } from './seal-words.ts';

type Asked = { readonly addresseeNumber: string } | { readonly cardNumber: string };

export function SealSearchPage(): ReactElement {
  const chosen = chosenResident.use();
  const [card, setCard] = useState('');
  const [cardNumber, setCardNumber] = useState('');
  const asked: Asked | null = chosen
    ? { addresseeNumber: chosen.addresseeNumber }
    : cardNumber
      ? { cardNumber }
      : null;
  return (
    <Page title="印鑑登録">
      {chosen ? (
        <Chosen chosen={chosen} />
      ) : (
        <>
          <SubjectSearch
            onChoose={({ addresseeNumber, fullName, fullNameKana }) =>
              chosenResident.set({ addresseeNumber, fullName, fullNameKana })
            }
          />
          <TextField
            id="card-number"
            label="印鑑登録証番号から探す"
            width="s"
            value={card}
            onChange={({ target }) => setCard(target.value)}
            beside={<Button onClick={() => setCardNumber(card.trim())}>探す</Button>}
          />
        </>
      )}
      {asked ? <Registrations asked={asked} /> : null}
    </Page>
  );
}

function Chosen({ chosen }: { chosen: ChosenResident }): ReactElement {
  const navigate = useNavigate();
  const mayRegister = useMay(sealPermissions.register);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
      <p className="text-std-20B-150">
        {chosen.fullName}
        <span className="ml-3 text-dns-16N-130">{chosen.fullNameKana}</span>
      </p>
      {mayRegister ? (
        <Button kind="primary" onClick={() => void navigate({ to: '/seals/new' })}>
          印鑑登録の申請を受け付ける
        </Button>
      ) : null}
      <Button onClick={() => chosenResident.set(null)}>別の人を探す</Button>
    </div>
  );
}

function Registrations({ asked }: { asked: Asked }): ReactElement {
  const found = useQuery({
    queryKey: ['seal-registration', 'list', asked],
    queryFn: ({ signal }) =>
      call(sealRegistrationRoutes.listRegistrations, { query: asked }, { signal }),
    refetchOnWindowFocus: false,
  });
  return (
    <Section id="registrations" title="これまでの登録">
      {found.isError ? <ProblemNotice thrown={found.error} onRetry={found.refetch} /> : null}
      {found.isPending ? <Skeleton lines={3} label="印鑑登録を読み込んでいます" /> : null}
      {found.data ? (
        <Table
          caption="印鑑登録"
          hideCaption
          columns={columns}
          rows={found.data.registrations}
          rowKey={({ id }) => id}
          empty="印鑑の登録はありません。"
          hasRowLinks
        />
      ) : null}
    </Section>
  );
}

const columns: readonly Column<RegistrationSummary>[] = [
  {
    id: 'inscription',
    header: '印影の文字',
    isRowHeader: true,
    cell: ({ id, inscription }) => (
      <TextLink to="/seals/$id" params={{ id }} className={wholeRowLink}>
        {inscription}
      </TextLink>
    ),
  },
  {
    id: 'status',
    header: '状態',
    kind: 'fit',
    cell: ({ status }) => <Badge tone={sealTones[status]}>{sealStatuses[status]}</Badge>,
  },
  { id: 'card', header: '登録証番号', cell: ({ cardNumber }) => cardNumber ?? '―' },
  {
    id: 'applied',
    header: '申請年月日',
    cell: ({ appliedOn }) => bothCalendars(appliedOn),
  },
];
