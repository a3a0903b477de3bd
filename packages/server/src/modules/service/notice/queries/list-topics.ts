/** 選べる分野と経路 — what a resident or guest may choose today. */
import { type NoticeChannel, noticeChannels } from '@yakuba/contract/notice';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { isConnected } from '../exchange/channels.ts';
import { findTopics } from './find-topics.ts';

export const listTopics = defineQuery({
  name: 'notice:list_topics',
  title: 'お知らせの分野の一覧',
  permission: 'notice:subscribe',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const topics = await findTopics(reader, municipalityCode, today);
    const codes = Object.keys(noticeChannels) as NoticeChannel[];
    return {
      topics: topics
        .filter(({ isOffered }) => isOffered)
        .map(({ isOffered: _offered, ...topic }) => topic),
      channels: codes.map((code) => ({
        code,
        title: noticeChannels[code],
        isOpen: isConnected(code),
      })),
    };
  },
  access: () => null,
});
