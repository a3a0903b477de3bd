/** 自分の登録 — of a resident signed in by card; the address itself is not shown again. */
import type { NoticeChannel } from '@yakuba/contract/notice';
import { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { defineQuery } from '#platform/act';

interface OwnContact {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly isActive: boolean;
  readonly topics: string[];
}

export const listOwnContacts = defineQuery({
  name: 'notice:list_own_contacts',
  title: '自分のお知らせの登録の一覧',
  permission: 'notice:subscribe',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, actor }) => {
    const own = ownAddresseeNumber(actor);
    const contacts = await reader<OwnContact[]>`
      select c.id, c.channel, c.state = 'active' as is_active, coalesce(
        array_agg(s.topic_code order by s.topic_code) filter (where s.ended_at is null),
        '{}') as topics
      from notice.contact c
      left join notice.subscription s
        on s.municipality_code = c.municipality_code and s.contact_id = c.id
      where c.municipality_code = ${municipalityCode} and c.addressee_number = ${own}
        and c.state <> 'pending'
      group by c.id, c.channel, c.state order by c.id`;
    return { contacts: [...contacts] };
  },
  access: () => null,
});
