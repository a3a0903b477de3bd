/**
 * 住民票 — one resident's record with the household, what happened, and what may be done next.
 *
 * @spec juki 2.2.1
 * @spec juki 3.3
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { RecordView } from './RecordView.tsx';
import { recordQuery } from './record-query.ts';

export function RecordPage(): ReactElement {
  const { addresseeNumber } = useParams({ from: '/staff/residents/$addresseeNumber' });
  return <OneRecord key={addresseeNumber} addresseeNumber={addresseeNumber} />;
}

/** Made anew for each person: what was opened or revealed of one never stays for the next. */
function OneRecord({ addresseeNumber }: { addresseeNumber: string }): ReactElement {
  const [asOf, setAsOf] = useState<string | null>(null);
  const query = useQuery(recordQuery(addresseeNumber, asOf));
  if (query.data) {
    return (
      <RecordView
        view={query.data}
        asOf={asOf}
        isUpdating={query.isPlaceholderData}
        failure={query.error}
        onAsOf={setAsOf}
      />
    );
  }
  if (query.isError) {
    const problem = asProblem(query.error);
    return (
      <Page title="住民票">
        <Notice kind="error" title={problem.title} announce="alert">
          <p>{problem.detail}</p>
        </Notice>
        <div className="flex gap-3">
          <Button onClick={() => (asOf ? setAsOf(null) : void query.refetch())}>
            {asOf ? '現在の内容に戻る' : '読み直す'}
          </Button>
          <ButtonLink to="/residents">住民検索へ戻る</ButtonLink>
        </div>
      </Page>
    );
  }
  return (
    <Page title="住民票">
      <Skeleton lines={6} label="住民票を読み込んでいます" />
    </Page>
  );
}
