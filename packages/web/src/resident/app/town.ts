/** 町の情報 — name, address, telephone and desk, as the town has registered them. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { listTowns } from '@yakuba/contract/identity';
import { getTownFront } from '@yakuba/contract/municipality';
import { paymentRoutes } from '@yakuba/contract/payment';
import { procedureRoutes } from '@yakuba/contract/procedure';

import { call } from '../../api/client.ts';

const MINUTES = 60_000;

export function townQuery(municipalityCode: string) {
  return queryOptions({
    queryKey: ['town', municipalityCode],
    queryFn: ({ signal }) => call(getTownFront, { params: { municipalityCode } }, { signal }),
    staleTime: 10 * MINUTES,
  });
}

export function useTown(municipalityCode: string) {
  return useQuery(townQuery(municipalityCode));
}

/** 架空データによる運用か — as the server says; unknown counts as real. */
export function useIsDemo(): boolean {
  const { data } = useQuery({
    queryKey: ['towns'],
    queryFn: ({ signal }) => call(listTowns, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.isDemo ?? false;
}

/** 手続の一覧 — of the town, today. */
export function useProcedures(municipalityCode: string) {
  return useQuery({
    queryKey: ['procedures', municipalityCode],
    queryFn: ({ signal }) =>
      call(
        procedureRoutes.listPublicProcedures,
        { params: { municipalityCode }, query: {} },
        { signal },
      ),
    select: ({ procedures }) => procedures.filter(({ isOffered }) => isOffered),
    staleTime: 10 * MINUTES,
  });
}

/** 手続の内容 — asked for once it is known which; `''` until then. */
export function useProcedure(municipalityCode: string, procedureCode: string) {
  return useQuery({
    queryKey: ['procedure', municipalityCode, procedureCode],
    queryFn: ({ signal }) =>
      call(
        procedureRoutes.getPublicProcedure,
        { params: { municipalityCode, procedureCode }, query: {} },
        { signal },
      ),
    enabled: procedureCode !== '',
    staleTime: 10 * MINUTES,
  });
}

/** オンラインの手数料 — of today; null where the town has not set one. Without an item nothing. */
export function useFee(municipalityCode: string, item: string | null, copies: number) {
  return useQuery({
    queryKey: ['fee', municipalityCode, item, copies],
    queryFn: ({ signal }) =>
      call(
        paymentRoutes.getPublicFee,
        { params: { municipalityCode }, query: { item: item ?? '', copies, channel: 'online' } },
        { signal },
      ),
    select: ({ fee }) => fee,
    enabled: item !== null,
    staleTime: MINUTES,
  });
}
