/** 住民票の要点 — birth, sex, address and number, to be checked with the person at the counter. */
import type { ResidentView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { addressWords } from '../words/address-words.ts';
import { birthWords } from '../words/date-words.ts';
import { sexWords } from '../words/item-words.ts';
import { NumberWords } from '../words/NumberWords.tsx';

export function RecordGlance({ view }: { view: ResidentView }): ReactElement {
  const { record } = view;
  return (
    <dl className="flex flex-wrap items-baseline gap-x-8 gap-y-2 text-std-18N-160">
      {glance('生年月日', bornWords(view))}
      {glance('性別', sexWords(record.sex))}
      {glance('住所', addressWords(record, 'address'))}
      {glance('宛名番号', <NumberWords number={record.addresseeNumber ?? ''} />)}
    </dl>
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
