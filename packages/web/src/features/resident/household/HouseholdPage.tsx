/**
 * 世帯 — a household: its address, its members in order, and what may be begun for all of it.
 *
 * @spec juki 3.3
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { viewRoutes } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { PrintHeading } from '../record/PrintHeading.tsx';
import { Answered } from '../words/Answered.tsx';
import { NumberWords } from '../words/NumberWords.tsx';
import { HouseholdView } from './HouseholdView.tsx';
import { StartActions } from './StartActions.tsx';

export function HouseholdPage(): ReactElement {
  const { householdNumber } = useParams({ from: '/staff/households/$householdNumber' });
  const query = useQuery({
    queryKey: ['resident', 'household', householdNumber],
    queryFn: ({ signal }) =>
      call(viewRoutes.getHousehold, { params: { householdNumber }, query: {} }, { signal }),
    refetchOnWindowFocus: false,
  });
  const present = query.data?.members.filter(({ isClosed }) => !isClosed) ?? [];
  const chosen = {
    addresseeNumbers: present.map(({ addresseeNumber }) => addresseeNumber),
    householdNumber,
  };
  return (
    <Page
      title={query.data?.headName ? `${query.data.headName}の世帯` : '世帯'}
      note={
        <>
          <span className="text-dns-16N-130">
            世帯番号 <NumberWords number={householdNumber} />
          </span>
          {query.data?.isClosed ? <Badge tone="strong">世帯員なし</Badge> : null}
        </>
      }
      breadcrumb={[
        { key: 'search', step: <TextLink to="/residents">住民検索</TextLink> },
        { key: 'household', step: '世帯' },
      ]}
      actions={
        query.data ? (
          <>
            <StartActions chosen={chosen} isClosed={query.data.isClosed} />
            <Button onClick={() => window.print()}>印刷</Button>
          </>
        ) : undefined
      }
    >
      <PrintHeading title="世帯（確認用）" />
      <Answered query={query} what="世帯">
        {(household) => <HouseholdView household={household} />}
      </Answered>
    </Page>
  );
}
