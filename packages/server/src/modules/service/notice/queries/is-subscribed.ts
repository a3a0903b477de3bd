/** 停止の符号の照会 — whether a code of a letter still stops anything. */
import { noticeRoutes } from '@yakuba/contract/notice';

import { defineQuery } from '#platform/act';

import { unsubscribeDigest } from '../exchange/notice-keys.ts';

export const isSubscribed = defineQuery({
  name: 'notice:is_subscribed',
  title: '停止の符号の照会',
  permission: 'notice:unsubscribe',
  input: noticeRoutes.unsubscribe.params,
  run: async (reader, { code }, { municipalityCode }) => {
    const found = await reader`
      select 1 from notice.subscription
      where municipality_code = ${municipalityCode}
        and unsubscribe_digest = ${unsubscribeDigest(code)} and ended_at is null`;
    return found.length > 0;
  },
  access: () => null,
});
