/** 住民票の見出し — who this is, at one glance, and what may be begun for this person. */
import type { ResidentView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../ui/Button.tsx';
import { StartActions } from '../household/StartActions.tsx';
import { addressWords } from '../words/address-words.ts';
import { birthWords } from '../words/date-words.ts';
import { sexWords } from '../words/item-words.ts';
import { MarkBadges } from '../words/MarkBadges.tsx';
import { NumberWords } from '../words/NumberWords.tsx';

export interface RecordHeaderProps {
  view: ResidentView;
  /** A past state is shown: nothing is begun from it. */
  isPast: boolean;
}

export function RecordHeader({ view, isPast }: RecordHeaderProps): ReactElement {
  const { record, household, marks } = view;
  const number = record.addresseeNumber ?? '';
  const chosen = { addresseeNumbers: [number], householdNumber: household.householdNumber };
  return (
    <Page
      title={record.fullName ?? ''}
      note={
        <>
          <span className="text-std-18N-160 text-solid-gray-700">{record.fullNameKana}</span>
          <MarkBadges marks={marks} />
        </>
      }
      breadcrumb={[
        { key: 'search', step: <TextLink to="/residents">住民検索</TextLink> },
        { key: 'record', step: '住民票' },
      ]}
      actions={
        <>
          {isPast ? null : <StartActions chosen={chosen} isClosed={record.isClosed ?? false} />}
          <Button onClick={() => window.print()}>印刷</Button>
        </>
      }
    >
      <dl className="flex flex-wrap items-baseline gap-x-8 gap-y-2 text-std-18N-160">
        {glance('生年月日', bornWords(view))}
        {glance('性別', sexWords(record.sex))}
        {glance('住所', addressWords(record, 'address'))}
        {glance('宛名番号', <NumberWords number={number} />)}
      </dl>
    </Page>
  );
}

function glance(term: string, value: ReactElement | string): ReactElement {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="text-dns-14N-130 whitespace-nowrap text-solid-gray-700">{term}</dt>
      <dd>{value || '―'}</dd>
    </div>
  );
}

function bornWords({ record }: ResidentView): string {
  const { dateOfBirth = '', dateOfBirthNotation = null, residentStatus } = record;
  return birthWords({ dateOfBirth, dateOfBirthNotation }, residentStatus === '1');
}
