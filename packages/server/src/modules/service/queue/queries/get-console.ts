/** 窓口の操作画面 — who waits and who is called today, in the order in which they will be. */
import type { ConsoleState, ConsoleTicket } from '@yakuba/contract/queue';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import type { Ticket } from '../model.ts';
import { isDayClosed } from './is-day-closed.ts';
import { readMenu } from './read-menu.ts';

interface Row extends Ticket {
  readonly callsMax: number;
}

export const getConsole = defineQuery({
  name: 'queue:get_console',
  title: '窓口の操作画面',
  permission: 'queue:call_tickets',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today: day }): Promise<ConsoleState> => {
    const [tickets, menu, isClosed] = await Promise.all([
      reader<Row[]>`select t.*, c.calls_max from queue.ticket t
        join queue.category c
          on c.municipality_code = t.municipality_code and c.code = t.category_code
        where t.municipality_code = ${municipalityCode} and t.day = ${day}
          and t.status in ('waiting', 'called')
        order by t.status, t.order_at, t.id`,
      readMenu(reader, municipalityCode, day),
      isDayClosed(reader, municipalityCode, day),
    ]);
    return { day, tickets: tickets.map(consoleTicketOf), menu, isClosed };
  },
  access: () => null,
});

function consoleTicketOf(ticket: Row): ConsoleTicket {
  const { id, label, categoryCode, status, desk, callCount, callsMax, isBooked } = ticket;
  return {
    ...{ id, label, categoryCode, status, desk, callCount, callsMax, isBooked },
    isDemoted: ticket.demotions > 0,
    issuedAt: ticket.issuedAt.toISOString(),
    calledAt: ticket.calledAt?.toISOString() ?? null,
  };
}
