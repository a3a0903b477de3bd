/** 番号発券の経路 — devices by token, visitors by code, staff by session. */
import { queueRoutes } from '@yakuba/contract/queue';

import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

import { addDevice } from './acts/add-device.ts';
import { arriveBooked } from './acts/arrive-booked.ts';
import { book } from './acts/book.ts';
import { callNext } from './acts/call-next.ts';
import { cancelBooking } from './acts/cancel-booking.ts';
import { closeDay } from './acts/close-day.ts';
import { finish } from './acts/finish.ts';
import { recall } from './acts/recall.ts';
import { removeDevice } from './acts/remove-device.ts';
import { setCategory } from './acts/set-category.ts';
import { setSlots } from './acts/set-slots.ts';
import { subscribe } from './acts/subscribe.ts';
import { takeTicket } from './acts/take-ticket.ts';
import { transfer } from './acts/transfer.ts';
import { deviceCall, visitorCall } from './exchange/open-doors.ts';
import { streamState } from './exchange/stream-state.ts';
import { hashOf, newSecret } from './model.ts';
import { followTicket } from './queries/follow-ticket.ts';
import { getConsole } from './queries/get-console.ts';
import { getDisplay } from './queries/get-display.ts';
import { getMenu } from './queries/get-menu.ts';
import { getReception } from './queries/get-reception.ts';
import { getSettings } from './queries/get-settings.ts';
import { getStatistics } from './queries/get-statistics.ts';
import { listSlots } from './queries/list-slots.ts';

const SCREEN_MILLISECONDS = 500;
const PHONE_MILLISECONDS = 2_000;

export const routes: readonly RouteBinding[] = [
  bindHandler(queueRoutes.getMenu, 'public', async (call) =>
    call.services.queries.run(getMenu, await deviceCall(call, ['ticket-machine'])),
  ),
  bindHandler(queueRoutes.streamMenu, 'public', streamMenu),
  bindHandler(queueRoutes.getReception, 'public', (call) =>
    call.services.queries.run(getReception, visitorCall(call)),
  ),
  bindHandler(queueRoutes.takeTicket, 'public', async (call) =>
    call.services.acts.run(takeTicket, await deviceCall(call, ['ticket-machine'])),
  ),
  bindHandler(queueRoutes.arriveBooked, 'public', async (call) =>
    call.services.acts.run(arriveBooked, await deviceCall(call, ['ticket-machine'])),
  ),
  bindHandler(queueRoutes.getDisplay, 'public', async (call) =>
    call.services.queries.run(getDisplay, await deviceCall(call, ['display'])),
  ),
  bindHandler(queueRoutes.streamDisplay, 'public', streamDisplay),
  bindHandler(queueRoutes.followTicket, 'public', (call) =>
    call.services.queries.run(followTicket, visitorCall(call)),
  ),
  bindHandler(queueRoutes.streamTicket, 'public', streamTicket),
  bindHandler(queueRoutes.subscribe, 'public', (call) =>
    call.services.acts.run(subscribe, visitorCall(call)),
  ),
  bindHandler(queueRoutes.listSlots, 'public', (call) =>
    call.services.queries.run(listSlots, visitorCall(call)),
  ),
  bindHandler(queueRoutes.book, 'public', (call) =>
    call.services.acts.run(book, visitorCall(call)),
  ),
  bindHandler(queueRoutes.cancelBooking, 'public', (call) =>
    call.services.acts.run(cancelBooking, visitorCall(call)),
  ),
  bindQuery(queueRoutes.getConsole, getConsole),
  bindHandler(queueRoutes.streamConsole, 'signed-in', streamConsole),
  bindAct(queueRoutes.callNext, callNext),
  bindAct(queueRoutes.recall, recall),
  bindAct(queueRoutes.finish, finish),
  bindAct(queueRoutes.transfer, transfer),
  bindQuery(queueRoutes.getSettings, getSettings),
  bindAct(queueRoutes.setCategory, setCategory),
  bindHandler(queueRoutes.addDevice, 'signed-in', registerDevice),
  bindAct(queueRoutes.removeDevice, removeDevice),
  bindAct(queueRoutes.setSlots, setSlots),
  bindQuery(queueRoutes.getStatistics, getStatistics),
  bindAct(queueRoutes.closeDay, closeDay),
];

async function streamMenu(call: HandlerCall): Promise<void> {
  const about = await deviceCall(call, ['ticket-machine']);
  await streamState({
    ...call,
    key: `menu/${about.actor.municipalityCode}`,
    everyMilliseconds: PHONE_MILLISECONDS,
    look: () => call.services.queries.run(getMenu, about),
  });
}

async function streamDisplay(call: HandlerCall): Promise<void> {
  const about = await deviceCall(call, ['display']);
  await streamState({
    ...call,
    key: `display/${about.actor.municipalityCode}`,
    everyMilliseconds: SCREEN_MILLISECONDS,
    look: () => call.services.queries.run(getDisplay, about),
  });
}

async function streamTicket(call: HandlerCall): Promise<void> {
  const about = visitorCall(call);
  const { code } = call.input as { code: string };
  await streamState({
    ...call,
    key: `ticket/${about.actor.municipalityCode}/${hashOf(code)}`,
    everyMilliseconds: PHONE_MILLISECONDS,
    look: () => call.services.queries.run(followTicket, about),
  });
}

/** Each stream asks with its own permission before it shares what others look at. */
async function streamConsole(call: HandlerCall): Promise<void> {
  const { actor, request } = call;
  if (!actor) throw new TypeError('the console needs a session');
  const about = { actor, input: {}, requestId: request.id };
  await call.services.queries.run(getConsole, about);
  await streamState({
    ...call,
    key: `console/${actor.municipalityCode}`,
    everyMilliseconds: SCREEN_MILLISECONDS,
    look: () => call.services.queries.run(getConsole, about),
  });
}

/** The token is made here and shown once; the database has its hash alone. */
async function registerDevice({ actor, input, request, services }: HandlerCall) {
  if (!actor) throw new TypeError('a device is added by staff');
  const token = newSecret();
  const given = { ...(input as object), tokenHash: hashOf(token) };
  const about = { actor, idempotencyKey: null, requestId: request.id };
  const { id } = await services.acts.run(addDevice, { ...about, input: given });
  return { id, token };
}
