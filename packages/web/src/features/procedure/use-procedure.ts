/** 手続の照会 — the catalogue, the inventory, and one procedure with all its versions. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  type ProcedureDetails,
  type ProcedureHistory,
  procedureRoutes,
} from '@yakuba/contract/procedure';
import type { FormDefinition } from '@yakuba/kernel/form';

import { call } from '../../api/client.ts';

export function useCatalogue() {
  return useQuery({
    queryKey: ['procedure', 'catalogue'],
    queryFn: ({ signal }) => call(procedureRoutes.listCatalogue, {}, { signal }),
  });
}

export function useInventory() {
  return useQuery({
    queryKey: ['procedure', 'inventory'],
    queryFn: ({ signal }) => call(procedureRoutes.countSeals, {}, { signal }),
  });
}

export function historyQuery(procedureCode: string) {
  return queryOptions({
    queryKey: ['procedure', 'history', procedureCode],
    queryFn: ({ signal }) =>
      call(procedureRoutes.listVersions, { params: { procedureCode } }, { signal }),
  });
}

export function useHistory(procedureCode: string) {
  return useQuery(historyQuery(procedureCode));
}

/** 手続の名称 — of today's version, else of the newest. */
export function titleOf({ current, versions, standards }: ProcedureHistory): string {
  const drafted = versions[0]?.content['title'];
  if (current) return current.title;
  return typeof drafted === 'string' ? drafted : (standards[0]?.content.title ?? '');
}

/** 最も新しい様式 — what the designer goes on from: the town's newest, else the standard's. */
export function newestForm({ versions, standards, current }: ProcedureHistory) {
  const own = versions[0]?.content['form'] as FormDefinition | undefined;
  return own ?? standards[0]?.content.form ?? current?.form ?? null;
}

/** 必要な書類 — of the same version as the form. */
export function newestDocuments({ versions, standards, current }: ProcedureHistory) {
  const own = versions[0]?.content['evidence'] as ProcedureDetails['evidence'] | undefined;
  return own ?? standards[0]?.content.evidence ?? current?.evidence ?? [];
}

/** 最も新しい版 — 0 while the town has none. */
export function newestVersion({ versions }: ProcedureHistory): number {
  return versions[0]?.version ?? 0;
}
