/** お知らせの照会 — topics, what was sent, and for whoever is signed in by card one's own. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { noticeRoutes, type OfferedTopics } from '@yakuba/contract/notice';

import { call } from '../../api/client.ts';
import type { Language } from '../app/language.tsx';

const MINUTE = 60_000;

export function useTopics(municipalityCode: string) {
  return useQuery({
    queryKey: ['notice-topics', municipalityCode],
    queryFn: ({ signal }) =>
      call(noticeRoutes.listTopics, { params: { municipalityCode } }, { signal }),
    staleTime: 10 * MINUTE,
  });
}

export function useSentNotices(municipalityCode: string) {
  return useQuery({
    queryKey: ['notices', municipalityCode],
    queryFn: ({ signal }) =>
      call(noticeRoutes.listSentNotices, { params: { municipalityCode } }, { signal }),
  });
}

export const ownNoticesQuery = queryOptions({
  queryKey: ['own', 'notices'],
  queryFn: ({ signal }) => call(noticeRoutes.listOwnNotices, {}, { signal }),
});

export const ownContactsQuery = queryOptions({
  queryKey: ['own', 'notice-contacts'],
  queryFn: ({ signal }) => call(noticeRoutes.listOwnContacts, {}, { signal }),
});

type Topic = OfferedTopics['topics'][number];

/** 分野名 — in the language chosen, else in Japanese. */
export function topicTitle(topic: Topic, language: Language): string {
  if (language === 'easy') return topic.plainTitle;
  return language === 'en' ? (topic.englishTitle ?? topic.title) : topic.title;
}
