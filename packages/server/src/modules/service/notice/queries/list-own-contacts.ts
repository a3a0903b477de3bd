/** 自分の登録 — of a resident signed in by card; of an address only enough to tell it apart. */
import type { NoticeChannel, NoticeLanguage } from '@yakuba/contract/notice';
import { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineQuery } from '#platform/act';

import { noticeKeys } from '../exchange/notice-keys.ts';
import { maskedAddress } from '../rules/masked-address.ts';

interface Row {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly addressSealed: string;
  readonly isActive: boolean;
  readonly language: NoticeLanguage;
  readonly topics: string[];
}

export const listOwnContacts = defineQuery({
  name: 'notice:list_own_contacts',
  title: '自分のお知らせの登録の一覧',
  permission: 'notice:subscribe',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, actor }) => {
    const own = ownAddresseeNumber(actor);
    const rows = await reader<Row[]>`
      select c.id, c.channel, c.address_sealed, c.state = 'active' as is_active, c.language,
        coalesce(array_agg(s.topic_code order by s.topic_code)
          filter (where s.topic_code is not null and s.ended_at is null), '{}') as topics
      from notice.contact c
      left join notice.subscription s
        on s.municipality_code = c.municipality_code and s.contact_id = c.id
      where c.municipality_code = ${municipalityCode} and c.addressee_number = ${own}
        and c.state <> 'pending'
      group by c.id, c.channel, c.address_sealed, c.state, c.language order by c.id`;
    const { seal } = await noticeKeys();
    const contacts = rows.map(({ addressSealed, ...contact }) => ({
      ...contact,
      hint: maskedAddress(
        contact.channel,
        seal.open(addressSealed, `${municipalityCode}/${contact.id}`),
      ),
    }));
    return { contacts };
  },
  access: () => null,
});
