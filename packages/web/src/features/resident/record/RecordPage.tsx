/**
 * 住民票 — one resident's record with the household, what happened, and what may be done next.
 *
 * @spec juki 2.2.1
 * @spec juki 3.3
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { focusHeading } from '../../../app/page-focus.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { AsOfNotice } from './AsOfNotice.tsx';
import { RecordActions } from './RecordActions.tsx';
import { RecordNote } from './RecordNote.tsx';
import { RecordView } from './RecordView.tsx';
import { recordQuery } from './record-query.ts';

export function RecordPage(): ReactElement {
  const { addresseeNumber } = useParams({ from: '/staff/residents/$addresseeNumber' });
  return <OneRecord key={addresseeNumber} addresseeNumber={addresseeNumber} />;
}

/**
 * Made anew for each person: what was opened or revealed of one never stays for the next. The
 * heading stays in place while the answer comes, and with it the focus.
 */
function OneRecord({ addresseeNumber }: { addresseeNumber: string }): ReactElement {
  const [asOf, setAsOf] = useState<string | null>(null);
  const query = useQuery(recordQuery(addresseeNumber, asOf));
  const view = query.data;
  const isPast = asOf !== null;
  const look = (next: string | null) => {
    setAsOf(next);
    focusHeading();
  };
  return (
    <Page
      title={view?.record.fullName ?? '住民票'}
      note={view ? <RecordNote view={view} /> : undefined}
      breadcrumb={[
        { key: 'search', step: <TextLink to="/residents">住民検索</TextLink> },
        { key: 'record', step: '住民票' },
      ]}
      actions={view ? <RecordActions view={view} isPast={isPast} /> : undefined}
    >
      {isPast ? <AsOfNotice asOf={asOf} onPresent={() => look(null)} /> : null}
      {query.isError ? <ProblemNotice thrown={query.error} onRetry={query.refetch} /> : null}
      {view && !query.isError ? (
        <RecordView view={view} asOf={asOf} isUpdating={query.isPlaceholderData} onAsOf={look} />
      ) : null}
      {query.isPending ? <Skeleton lines={6} label="住民票を読み込んでいます" /> : null}
    </Page>
  );
}
