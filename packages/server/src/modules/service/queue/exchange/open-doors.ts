/**
 * 機器と番号を持つ人の入口 — a device by its token in a header, a visitor by nothing but the code
 * in what they ask. No session of staff or residents is looked at.
 */
import type { DeviceKind } from '@yakuba/contract/queue';

import type { HandlerCall } from '#platform/http';

import { deviceActor, holderActor } from '../model.ts';
import { findDevice } from '../queries/find-device.ts';
import { refuse } from '../refusals.ts';

const TOKEN_HEADER = 'x-device-token';

/** Refuses an unknown device before anything else is done. */
export async function deviceCall(call: HandlerCall, kinds: readonly DeviceKind[]) {
  const { request, services } = call;
  const about = { input: inputOf(call), idempotencyKey: null, requestId: request.id };
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string' || given === '') throw refuse('queue.device.unknown');
  const actor = deviceActor(townOf(call), '');
  const input = { token: given, kinds };
  const { title } = await services.queries.run(findDevice, { ...about, actor, input });
  return { ...about, actor: { ...actor, terminal: title } };
}

export function visitorCall(call: HandlerCall) {
  const actor = holderActor(townOf(call));
  return { actor, input: inputOf(call), idempotencyKey: null, requestId: call.request.id };
}

/** What is asked, without the town that the path names. */
function inputOf({ input }: HandlerCall): object {
  const { municipalityCode: _, ...asked } = input as { municipalityCode?: unknown };
  return asked;
}

function townOf({ input }: HandlerCall): string {
  const { municipalityCode } = input as { municipalityCode?: unknown };
  if (typeof municipalityCode === 'string' && /^\d{6}$/.test(municipalityCode)) {
    return municipalityCode;
  }
  throw refuse('queue.ticket.not_found');
}
