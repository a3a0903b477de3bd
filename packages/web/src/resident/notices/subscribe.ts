/** 登録の送信 — as whoever is signed in, else as a guest who needs no more than this one act. */
import type { QueryClient } from '@tanstack/react-query';
import { noticeRoutes, type PushSubscription } from '@yakuba/contract/notice';

import { call } from '../../api/client.ts';
import type { Language } from '../app/language.tsx';
import { enter } from '../app/session.ts';

export interface Wanted {
  readonly municipalityCode: string;
  readonly isKnown: boolean;
  readonly topics: readonly string[];
  readonly language: Language;
  readonly isQuiet: boolean;
  readonly to: { readonly mail: string } | { readonly push: PushSubscription };
}

const NIGHT = { quietFrom: 21 * 60, quietUntil: 7 * 60 };
const NO_NIGHT = { quietFrom: null, quietUntil: null };

/** 確認の識別番号 — null where nothing is left to be confirmed. */
export async function subscribe(client: QueryClient, wanted: Wanted): Promise<string | null> {
  const { municipalityCode, isKnown, topics, language, isQuiet, to } = wanted;
  if (!isKnown) await enter(client, { kind: 'guest', municipalityCode });
  const way =
    'mail' in to
      ? { channel: 'mail' as const, address: to.mail }
      : { channel: 'push' as const, push: to.push };
  const body = { ...way, topics: [...topics], language, ...(isQuiet ? NIGHT : NO_NIGHT) };
  const { confirmationId } = await call(noticeRoutes.subscribe, { body });
  return confirmationId;
}
