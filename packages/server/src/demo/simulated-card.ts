/** 模擬カードの使用 — what a phone and a card reader would do with a card, over the simulator. */
import type { CardHolder } from './card-holders.ts';
import { cookieOf, openSession, problemOf, type Session } from './session.ts';
import type { Simulators } from './simulators.ts';

export interface SimulatedCard {
  readonly number: number;
  readonly bearer: CardHolder;
  readonly pins: Simulators['pins'];
  /** 利用者証明 — over a challenge in base64. */
  prove(challenge: string): Promise<{ signature: string; certificate: string }>;
  /** 電子署名 — CMS in base64 over content in base64. */
  sign(content: string): Promise<string>;
}

export function openCard(simulators: Simulators, number: number): SimulatedCard {
  const bearer = simulators.holders[number];
  if (!bearer) throw new Error(`模擬カード ${number} がありません。`);
  const { pins, jpki } = simulators;
  const ask = async (deed: string, body: object) => {
    const url = `${jpki}/cards/${number}/${deed}`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`模擬カードが断りました（${answer.status}）。`);
    return answer.json();
  };
  return {
    number,
    bearer,
    pins,
    prove: async (content) => (await ask('prove', { pin: pins.authentication, content })) as never,
    sign: async (content) =>
      ((await ask('sign', { pin: pins.signature, content })) as { cms: string }).cms,
  };
}

/** カードによる住民のサインイン */
export async function signInByCard(address: string, card: SimulatedCard): Promise<Session> {
  const { municipalityCode } = card.bearer;
  const asked = await send(`${address}/api/resident-session/challenge`, { municipalityCode });
  const { challengeId, challenge } = (await asked.json()) as {
    challengeId: string;
    challenge: string;
  };
  const proof = await card.prove(challenge);
  const body = { kind: 'card', municipalityCode, challengeId, ...proof };
  const entered = await send(`${address}/api/resident-session`, body);
  const { csrfToken } = (await entered.json()) as { csrfToken: string };
  return openSession(address, cookieOf(entered), csrfToken);
}

async function send(url: string, body: object): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await problemOf(answer));
  return answer;
}
