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
import { type MakingWatch, openMakingWatch } from './making-watch.ts';

/** 待ち時間 — a request is answered within this, with the file or without. Milliseconds. */
export const WAIT_MILLISECONDS = 10_000;

export function centreRoutes(waitMilliseconds = WAIT_MILLISECONDS): RouteBinding[] {
  const waiting = { watch: openMakingWatch(), milliseconds: waitMilliseconds };
  return [
    bindQuery(kioskCentreRoutes.getState, getState),
    bindQuery(kioskCentreRoutes.inquire, inquireOffers),
    bindHandler(kioskCentreRoutes.issue, 'signed-in', (call) => issue(call, waiting)),
    bindHandler(kioskCentreRoutes.confirmPrinted, 'signed-in', (call) =>
      act(call, 'printed', (about) => call.services.acts.run(confirmPrinted, about)),
    ),
    bindHandler(kioskCentreRoutes.cancel, 'signed-in', (call) =>
      act(call, 'cancel', (about) => call.services.acts.run(cancelRequest, about)),
    ),
  ];
}

interface Patience {
  readonly watch: MakingWatch;
  readonly milliseconds: number;
}

async function issue(call: HandlerCall, patience: Patience) {
  const about = aboutOf(call, 'issue');
  const { acts, queries } = call.services;
  const { requestId, issueIds } = await acts.run(acceptRequest, about);
  await waitUntilMade(call, issueIds, patience);
  const { terminal } = parseInput(kioskCentreRoutes.issue.body.loose(), about.input);
  const input = { requestId, terminal };
  const delivery = await acts.run(deliverRequest, { ...about, input, idempotencyKey: null });
  const { subjects: _, ...answer } = await queries.run(getDelivery, { ...about, input: delivery });
  return answer;
}

async function waitUntilMade(
  call: HandlerCall,
  issueIds: readonly string[],
  { watch, milliseconds }: Patience,
): Promise<void> {
  const { actor, request } = aboutOf(call, 'issue');
  const look = async (asked: readonly string[]) => {
    const question = { actor, input: { issueIds: asked }, requestId: request };
    return (await call.services.queries.run(getProgress, question)).settled;
  };
  const wait = { issueIds, milliseconds };
  const isMade = await watch.untilMade(actor.municipalityCode, wait, look);
  if (!isMade) throw refuse('kiosk.request.not_ready');
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
