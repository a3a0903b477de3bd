/** 選べる分野と経路 — what may be chosen today; no secret, so whoever asks is told. */
import { type NoticeChannel, noticeChannels, noticeRoutes } from '@yakuba/contract/notice';

import { defineQuery } from '#platform/act';

import { isConnected, noticeSettings } from '../exchange/channels.ts';
import { findTopics } from './find-topics.ts';

export const listTopics = defineQuery({
  name: 'notice:list_topics',
  title: 'お知らせの分野の一覧',
  permission: 'notice:subscribe',
  input: noticeRoutes.listTopics.params,
  run: async (reader, _input, { municipalityCode, today }) => {
    const topics = await findTopics(reader, municipalityCode, today);
    const codes = Object.keys(noticeChannels) as NoticeChannel[];
    return {
      topics: topics
        .filter(({ isOffered }) => isOffered)
        .map(({ isOffered: _offered, validFrom: _from, ...topic }) => topic),
      channels: codes.map((code) => ({
        code,
        title: noticeChannels[code],
        isOpen: isConnected(code),
      })),
      pushKey: noticeSettings().push?.publicKey ?? null,
    };
  },
  access: () => null,
});
