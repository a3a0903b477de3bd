/**
 * 証明書交付センターの経路 — served by the listener of its own, never beside the staff's routes.
 *
 * Issuing waits for the file up to a limit, then answers 503 with Retry-After; the same transaction
 * number sent again is the same request, and receives the file once it is there.
 */
import { kioskCentreRoutes } from '@yakuba/contract/kiosk';

import { parseInput } from '#platform/act';
import { bindHandler, bindQuery, type HandlerCall, type RouteBinding } from '#platform/http';

import { acceptRequest } from '../acts/accept-request.ts';
import { cancelRequest } from '../acts/cancel-request.ts';
import { confirmPrinted } from '../acts/confirm-printed.ts';
import { deliverRequest } from '../acts/deliver-request.ts';
import { getDelivery } from '../queries/get-delivery.ts';
import { getProgress } from '../queries/get-progress.ts';
import { getState } from '../queries/get-state.ts';
import { inquireOffers } from '../queries/inquire-offers.ts';
import { refuse } from '../refusals.ts';

/** 待ち時間 — a request is answered within this, with the file or without. Milliseconds. */
export const WAIT_MILLISECONDS = 10_000;
const FIRST_LOOK = 25;
const LOOK_MOST = 200;

export function centreRoutes(waitMilliseconds = WAIT_MILLISECONDS): RouteBinding[] {
  return [
    bindQuery(kioskCentreRoutes.getState, getState),
    bindQuery(kioskCentreRoutes.inquire, inquireOffers),
    bindHandler(kioskCentreRoutes.issue, 'signed-in', (call) => issue(call, waitMilliseconds)),
    bindHandler(kioskCentreRoutes.confirmPrinted, 'signed-in', (call) =>
      act(call, 'printed', (about) => call.services.acts.run(confirmPrinted, about)),
    ),
    bindHandler(kioskCentreRoutes.cancel, 'signed-in', (call) =>
      act(call, 'cancel', (about) => call.services.acts.run(cancelRequest, about)),
    ),
  ];
}

async function issue(call: HandlerCall, waitMilliseconds: number) {
  const about = aboutOf(call, 'issue');
  const { acts, queries } = call.services;
  const { requestId } = await acts.run(acceptRequest, about);
  await waitUntilMade(call, requestId, waitMilliseconds);
  const { terminal } = parseInput(kioskCentreRoutes.issue.body.loose(), about.input);
  const input = { requestId, terminal };
  const delivery = await acts.run(deliverRequest, { ...about, input, idempotencyKey: null });
  const { subjects: _, ...answer } = await queries.run(getDelivery, { ...about, input: delivery });
  return answer;
}

async function waitUntilMade(call: HandlerCall, requestId: string, limit: number): Promise<void> {
  const { actor, request } = aboutOf(call, 'issue');
  const begun = performance.now();
  let pause = FIRST_LOOK;
  for (;;) {
    const asked = { actor, input: { requestId }, requestId: request };
    const { isSettled } = await call.services.queries.run(getProgress, asked);
    if (isSettled) return;
    if (performance.now() - begun + pause > limit) throw refuse('kiosk.request.not_ready');
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(LOOK_MOST, pause * 1.5);
  }
}

function act<A>(
  call: HandlerCall,
  what: string,
  run: (about: ReturnType<typeof aboutOf>) => Promise<A>,
): Promise<A> {
  return run(aboutOf(call, what));
}

/** The transaction number is the key: sent thrice, done once. */
function aboutOf({ actor, input, request }: HandlerCall, what: string) {
  if (!actor) throw new TypeError('the centre is known by its certificate');
  const { requestId } = input as { requestId: string };
  const idempotencyKey = `${what}:${requestId}`;
  return { actor, input, idempotencyKey, requestId: request.id, request: request.id };
}
