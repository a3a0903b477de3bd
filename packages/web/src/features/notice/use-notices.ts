/**
 * お知らせの照会 — lists, and one message whose figures are asked for again while it goes out: ever
 * more seldom, and after some minutes no more, so that an empty chair keeps no session.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { noticeRoutes as notice } from '@yakuba/contract/notice';

import { call } from '../../api/client.ts';

/** Milliseconds between questions; after the last one a person asks by hand. */
const waits = [
  700, 1_000, 1_000, 1_500, 2_000, 2_000, 3_000, 3_000, 5_000, 5_000, 8_000, 10_000, 15_000, 20_000,
  30_000, 30_000, 60_000,
];

export const noticeKey = ['notice'];

export function useNotices(page: number) {
  return useQuery({
    queryKey: [...noticeKey, 'messages', page],
    queryFn: ({ signal }) => call(notice.listMessages, { query: { page } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useNotice(id: string) {
  return useQuery({
    queryKey: [...noticeKey, 'message', id],
    queryFn: ({ signal }) => call(notice.getMessage, { params: { id } }, { signal }),
    refetchInterval: ({ state }) => {
      const figures = state.data?.figures;
      // Just released, nothing may be written yet.
      const goesOn = figures?.isUnderWay || figures?.total === '0';
      return goesOn ? (waits[state.dataUpdateCount - 1] ?? false) : false;
    },
  });
}

export function useTopicRules() {
  return useQuery({
    queryKey: [...noticeKey, 'topics'],
    queryFn: ({ signal }) => call(notice.listTopicRules, {}, { signal }),
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: [...noticeKey, 'templates'],
    queryFn: ({ signal }) => call(notice.listTemplates, {}, { signal }),
  });
}

export function useTemplateVersions(code: string) {
  return useQuery({
    queryKey: [...noticeKey, 'templates', code],
    queryFn: ({ signal }) => call(notice.listTemplateVersions, { params: { code } }, { signal }),
  });
}
