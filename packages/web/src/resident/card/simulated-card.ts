/**
 * 模擬カードとの通信 — what a card reader does with a real card, done by the simulator. Where there
 * is no simulator there is no card: browsers cannot read one by themselves.
 */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { openChallenge } from '@yakuba/contract/identity-proof';
import { type SimulatedCard, simulatedCardRoutes } from '@yakuba/contract/simulated-card';

import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';

const { listSimulatedCards, proveBySimulatedCard, signBySimulatedCard } = simulatedCardRoutes;

const cardsQuery = queryOptions({
  queryKey: ['simulated-cards'],
  queryFn: async ({ signal }): Promise<readonly SimulatedCard[]> => {
    try {
      return (await call(listSimulatedCards, {}, { signal })).cards;
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.status === 404) return [];
      throw thrown;
    }
  },
});

export function useCards() {
  return useQuery(cardsQuery);
}

export interface CardUse {
  readonly number: number;
  readonly pin: string;
}

/** サインインの内容 — the challenge of the town, signed by the card. */
export async function proofByCard(municipalityCode: string, { number, pin }: CardUse) {
  const asked = await call(openChallenge, { body: { municipalityCode } });
  const { challengeId, challenge: content } = asked;
  const params = { number };
  const proven = await call(proveBySimulatedCard, { params, body: { pin, content } });
  return { kind: 'card', municipalityCode, challengeId, ...proven } as const;
}

/** 電子署名 — Base64 of the CMS over the content, which is Base64 itself. */
export async function signatureByCard(content: string, { number, pin }: CardUse): Promise<string> {
  const body = { pin, content };
  return (await call(signBySimulatedCard, { params: { number }, body })).cms;
}

/** Base64 of UTF-8 as text, for whoever reads it. */
export function textOfBase64(content: string): string {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** Bytes as Base64; a piece at a time, for the argument list has an end. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(''));
}
