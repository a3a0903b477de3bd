/**
 * 町字の内容 — one place: its content from a day on, its abolition, and the buildings in it.
 *
 * @spec juki 1.3.3
 * @spec juki 1.3.4
 */
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AbolishMachiAza } from './AbolishMachiAza.tsx';
import { AlterMachiAza } from './AlterMachiAza.tsx';
import { KatagakiSection } from './KatagakiSection.tsx';
import { placeRoute } from './routes.ts';
import { isSinceLongAgo, placeName, type TownMachiAza, useMachiAza } from './use-machi-aza.ts';

export function MachiAzaPage(): ReactElement {
  const { machiAzaId } = placeRoute.useParams();
  const places = useMachiAza(true);
  const place = places.data?.findLast((one) => one.machiAzaId === machiAzaId);
  return (
    <Page
      title={place ? placeName(place) : '町字の内容'}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/machi-aza">町字・方書</TextLink> },
        { key: 'here', step: '町字の内容' },
      ]}
    >
      {places.isError ? <ProblemNotice thrown={places.error} onRetry={places.refetch} /> : null}
      {places.isPending ? <Skeleton lines={6} label="町字を読み込んでいます" /> : null}
      {places.data && !place ? (
        <Notice kind="error" title="この町字は見つかりません">
          <p>一覧から選び直してください。</p>
        </Notice>
      ) : null}
      {place ? <Place key={`${place.machiAzaId} ${place.validFrom}`} place={place} /> : null}
    </Page>
  );
}

function Place({ place }: { place: TownMachiAza }): ReactElement {
  const { validFrom, validUntil } = place;
  const from = isSinceLongAgo(validFrom) ? '不明' : formatWareki(validFrom as PlainDate);
  return (
    <>
      <Section id="content" title="内容" card>
        <DescriptionList
          columns={2}
          items={[
            { term: '町字', value: placeName(place) },
            {
              term: 'フリガナ',
              value: [place.machiKana, place.koazaKana].filter(Boolean).join(' '),
            },
            { term: '町字コード', value: place.machiAzaCode },
            { term: '郵便番号', value: place.postalCode },
            { term: '適用開始日', value: from },
            {
              term: '廃止日',
              value: validUntil ? formatWareki(validUntil as PlainDate) : '',
            },
          ]}
        />
      </Section>
      <KatagakiSection machiAzaName={placeName(place)} />
      {validUntil === null ? (
        <>
          <AlterMachiAza place={place} />
          <AbolishMachiAza machiAzaId={place.machiAzaId} />
        </>
      ) : null}
    </>
  );
}
