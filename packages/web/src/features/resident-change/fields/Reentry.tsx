/**
 * 再転入の確認 — closed records that are alike; the clerk takes one over, or says that it is
 * another person.
 *
 * @spec juki 4.1.1.2
 */
import type { FoundResident } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';
import { formatUncertainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAlikeRecords } from './use-alike-records.ts';
import { useTakeOver } from './use-take-over.ts';

export interface ReentryProps {
  form: DraftForm;
  /** Place of the person in the list. */
  index: number;
}

export function Reentry({ form, index }: ReentryProps): ReactElement | null {
  const path = `members.${index}`;
  const alike = useAlikeRecords(form, index);
  const takeOver = useTakeOver(form, path);
  const taken = form.text(`${path}.formerAddresseeNumber`);
  if (taken !== '') {
    return (
      <Notice kind="success" title="再転入として、以前の記録を引き継ぎます" announce="status">
        <p>宛名番号 {taken}</p>
        <Button kind="quiet" onClick={() => form.set(`${path}.formerAddresseeNumber`, '')}>
          引継ぎをやめる
        </Button>
      </Notice>
    );
  }
  if (alike.length === 0) return null;
  const isOther = form.text(otherPath(index)) === 'yes';
  if (isOther) {
    return (
      <Notice kind="information" title="以前の住民とは別の方として入力します" announce="status">
        <Button kind="quiet" onClick={() => form.set(otherPath(index), '')}>
          選び直す
        </Button>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title="同じ方と思われる除票があります" announce="status">
      <p>以前に住民だった方か確かめて、引き継ぐか、別の方かを選んでください。</p>
      {alike.map((resident) => (
        <div key={resident.addresseeNumber} className="mt-3 flex flex-col gap-2">
          <DescriptionList items={describe(resident)} columns={2} />
          <div>
            <Button onClick={() => void takeOver(resident.addresseeNumber)}>
              同じ方として引き継ぐ
            </Button>
          </div>
        </div>
      ))}
      <div className="mt-3">
        <Button
          kind="quiet"
          onClick={() => {
            form.set(otherPath(index), 'yes');
            form.set('isReentryChecked', true);
          }}
        >
          別の方であることを確認した
        </Button>
      </div>
    </Notice>
  );
}

/** Where the clerk's word that it is another person is kept. */
export function otherPath(index: number): string {
  return `ui.reentry.${index}.isOther`;
}

function describe(resident: FoundResident) {
  const { dateOfBirth: on, dateOfBirthNotation: notation } = resident;
  const { machiAza, lotNumber, katagaki } = resident;
  return [
    { term: '氏名', value: resident.fullName },
    { term: '宛名番号', value: resident.addresseeNumber },
    { term: '生年月日', value: formatUncertainDate({ on, notation }) },
    { term: '当時の住所', value: formatAddress({ machiAza, lotNumber, katagaki }) },
  ];
}
