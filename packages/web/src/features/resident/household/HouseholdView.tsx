/** 世帯の表示 — the address and the members of a household. @spec juki 3.3 */
import type { HouseholdView as Household } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';
import type { ReactElement } from 'react';

import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Section } from '../../../ui/Section.tsx';
import { InquiryAlerts } from '../record/InquiryAlerts.tsx';
import { itemWords } from '../words/item-words.ts';
import { MemberTable } from './MemberTable.tsx';

export function HouseholdView({ household }: { household: Household }): ReactElement {
  const { address, alerts, headName, members } = household;
  const present = members.filter(({ isClosed }) => !isClosed);
  return (
    <>
      <InquiryAlerts alerts={alerts} />
      <DescriptionList
        items={[
          { term: '住所', value: address ? formatAddress(address) : '' },
          { term: '郵便番号', value: itemWords('addressPostalCode', address?.postalCode) },
          { term: '世帯主', value: headName },
        ]}
      />
      <Section id="members" title="世帯員" note={`${present.length}人`}>
        <MemberTable members={members} current={null} />
      </Section>
    </>
  );
}
