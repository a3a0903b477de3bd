/**
 * 呼出しの上限 — how often one address may knock where anybody may: challenges, guests’ sessions,
 * registrations, verification by code, files sent along. Counted by each process for itself.
 */
import rateLimit from '@fastify/rate-limit';
import type { RouteDeclaration } from '@yakuba/contract/route';
import type { FastifyInstance } from 'fastify';

const MINUTE_MILLISECONDS = 60_000;

export async function limitDoors(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false });
}

/** Options of a route: nothing unless its declaration says how many calls are enough. */
export function limitOf({ callsPerMinute }: RouteDeclaration): object {
  if (callsPerMinute === undefined) return {};
  return { config: { rateLimit: { max: callsPerMinute, timeWindow: MINUTE_MILLISECONDS } } };
}
