/**
 * 模擬のカード置き場への取次ぎ — browsers speak to their own origin alone, so what the simulator's
 * cards do is handed on here. The routes exist only where the simulator's address is configured.
 */
import { simulatedCardRoutes as contract } from '@yakuba/contract/simulated-card';

import { parseInput } from '#platform/act';
import { bindHandler, type HandlerCall, type RouteBinding } from '#platform/http';
import { isCrossSite } from '#platform/identity';

import { refuse } from '../refusals.ts';

const MILLISECONDS_MAX = 5_000;

/** 模擬カードの経路 — none without an address. */
export function cardTableRoutes(url: string | null): readonly RouteBinding[] {
  if (url === null) return [];
  const { listSimulatedCards, proveBySimulatedCard, signBySimulatedCard } = contract;
  return [
    bindHandler(listSimulatedCards, 'public', async () => ({ cards: await ask(`${url}/cards`) })),
    bindHandler(proveBySimulatedCard, 'public', (call) => use(url, 'prove', call)),
    bindHandler(signBySimulatedCard, 'public', (call) => use(url, 'sign', call)),
  ];
}

async function use(url: string, deed: 'prove' | 'sign', call: HandlerCall): Promise<unknown> {
  if (isCrossSite(call.request)) throw refuse('identity_proof.session.cross_site');
  const route = contract[deed === 'prove' ? 'proveBySimulatedCard' : 'signBySimulatedCard'];
  const { number, pin, content } = parseInput(route.params.extend(route.body.shape), call.input);
  return ask(`${url}/cards/${number}/${deed}`, { pin, content });
}

async function ask(url: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(MILLISECONDS_MAX);
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const response = await fetch(url, { ...sent, signal }).catch(() => {
    throw refuse('simulated_card.away');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const code = (answer as { code?: unknown } | null)?.code;
  if (code === 'wrong-pin') throw refuse('simulated_card.wrong_pin', {}, 'pin');
  if (code === 'locked') throw refuse('simulated_card.locked', {}, 'pin');
  throw refuse('simulated_card.away');
}
