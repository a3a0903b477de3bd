/**
 * 証明書交付センターの経路 — served by the listener of its own, never beside the staff's routes.
 *
 * Issuing takes its turn, and answers 503 with Retry-After where that takes too long; the same
 * transaction number sent again is the same request, and receives the file once it is there.
 */
import { kioskCentreRoutes } from '@yakuba/contract/kiosk';

import { parseInput } from '#platform/act';
import { bindHandler, bindQuery, type HandlerCall, type RouteBinding } from '#platform/http';

import { cancelRequest } from '../acts/cancel-request.ts';
import { confirmPrinted } from '../acts/confirm-printed.ts';
import { deliverRequest } from '../acts/deliver-request.ts';
import { issueRequest } from '../acts/issue-request.ts';
import { getDelivery } from '../queries/get-delivery.ts';
import { getState } from '../queries/get-state.ts';
import { inquireOffers } from '../queries/inquire-offers.ts';
import { refuse } from '../refusals.ts';
import { deliveryText } from './delivery-text.ts';
import { openTurns, type Turns } from './turns.ts';

/** 待ち時間 — a request is answered within this, with the file or without. Milliseconds. */
export const WAIT_MILLISECONDS = 10_000;
/** 同時の交付 — each keeps a connection while its copies are being set. */
const AT_ONCE = 5;

export function centreRoutes(waitMilliseconds = WAIT_MILLISECONDS): RouteBinding[] {
  const patience = { turns: openTurns(AT_ONCE), milliseconds: waitMilliseconds };
  return [
    bindQuery(kioskCentreRoutes.getState, getState),
    bindQuery(kioskCentreRoutes.inquire, inquireOffers),
    bindHandler(kioskCentreRoutes.issue, 'signed-in', (call) => issue(call, patience)),
    bindHandler(kioskCentreRoutes.confirmPrinted, 'signed-in', (call) =>
      act(call, 'printed', (about) => call.services.acts.run(confirmPrinted, about)),
    ),
    bindHandler(kioskCentreRoutes.cancel, 'signed-in', (call) =>
      act(call, 'cancel', (about) => call.services.acts.run(cancelRequest, about)),
    ),
  ];
}

interface Patience {
  readonly turns: Turns;
  readonly milliseconds: number;
}

async function issue(call: HandlerCall, { turns, milliseconds }: Patience) {
  const about = aboutOf(call, 'issue');
  const until = performance.now() + milliseconds;
  const asked = turns.take(async () => {
    if (performance.now() > until) throw refuse('kiosk.request.not_ready');
    return call.services.acts.run(issueRequest, about);
  });
  const { documents, ...answer } = await inTime(asked, milliseconds);
  const delivery = documents ? { ...answer, documents } : await sendAgain(call, answer.requestId);
  return call.reply
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(deliveryText(delivery));
}

/** What takes longer goes on, and is there for whoever asks again. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const over = Promise.withResolvers<never>();
  const stop = () => over.reject(refuse('kiosk.request.not_ready'));
  const timer = setTimeout(stop, milliseconds);
  try {
    return await Promise.race([work, over.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function sendAgain(call: HandlerCall, requestId: string) {
  const { acts, queries } = call.services;
  const about = aboutOf(call, 'issue');
  const { terminal } = parseInput(kioskCentreRoutes.issue.body.loose(), about.input);
  const input = { requestId, terminal };
  const delivery = await acts.run(deliverRequest, { ...about, input, idempotencyKey: null });
  const { subjects: _, ...answer } = await queries.run(getDelivery, { ...about, input: delivery });
  return answer;
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
