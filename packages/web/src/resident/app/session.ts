/** 住民のサインイン — by card, as a guest, or not yet; the server alone knows. */
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import {
  endResidentSession,
  getResidentSession,
  openResidentSession,
  type ResidentSessionAnswer,
} from '@yakuba/contract/identity-proof';

import { ApiProblem } from '../../api/api-problem.ts';
import { type CallInput, call } from '../../api/client.ts';
import { keepCsrfToken } from '../../api/csrf-token.ts';
import { forgetCarriedDrafts, forgetDrafts } from '../draft/kept-drafts.ts';
import { forgetForms } from '../draft/kept-forms.ts';
import { forgetWriting } from '../draft/writing-tab.ts';

/** Null: nobody has begun anything yet. */
export const sessionQuery = queryOptions({
  queryKey: ['resident-session'],
  queryFn: async ({ signal }): Promise<ResidentSessionAnswer | null> => {
    try {
      const session = await call(getResidentSession, {}, { signal, answers401: true });
      keepCsrfToken(session.csrfToken);
      return session;
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.status === 401) return null;
      throw thrown;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The session of this town; one of another town counts for nothing here. */
export function useSession(municipalityCode: string) {
  const asked = useQuery(sessionQuery);
  const isOwn = asked.data?.municipalityCode === municipalityCode;
  return { ...asked, session: isOwn ? (asked.data ?? null) : null };
}

export async function enter(
  client: QueryClient,
  body: CallInput<typeof openResidentSession>['body'],
): Promise<void> {
  const session = await call(openResidentSession, { body }, { answers401: true });
  keepCsrfToken(session.csrfToken);
  forgetAnswers(client);
  client.setQueryData(sessionQuery.queryKey, session);
}

/** 終了 — nothing that was shown or written may stay on a device that others use. */
export async function leave(client: QueryClient, municipalityCode: string): Promise<void> {
  await call(endResidentSession, {}, { answers401: true });
  forgetDrafts(municipalityCode);
  forgetCarriedDrafts();
  forgetForms(municipalityCode);
  forgetWriting();
  forgetAnswers(client);
  keepCsrfToken('');
  client.setQueryData(sessionQuery.queryKey, null);
}

/** 終了していた — the server no longer knows us; what is written stays on the device. */
export function noteSessionEnd(client: QueryClient): void {
  forgetAnswers(client);
  client.setQueryData(sessionQuery.queryKey, null);
}

function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === 'own' });
}

/** 下書きの持ち主 — by whom drafts on this device are told apart. */
export function ownerOf(session: ResidentSessionAnswer | null): string {
  return session?.addresseeNumber ?? 'guest';
}
