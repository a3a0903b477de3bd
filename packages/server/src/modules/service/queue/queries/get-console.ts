/** 窓口の操作画面 — who waits and who is called today, in the order in which they will be. */
import type { ConsoleTicket } from '@yakuba/contract/queue';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import type { Ticket } from '../model.ts';
import { readMenu } from './read-menu.ts';

export const getConsole = defineQuery({
  name: 'queue:get_console',
  title: '窓口の操作画面',
  permission: 'queue:call_tickets',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const [tickets, menu] = await Promise.all([
      reader<Ticket[]>`select * from queue.ticket
        where municipality_code = ${municipalityCode} and day = ${today}
          and status in ('waiting', 'called')
        order by status, order_at, id`,
      readMenu(reader, municipalityCode, today),
    ]);
    return { tickets: tickets.map(consoleTicketOf), menu };
  },
  access: () => null,
});

export function consoleTicketOf(ticket: Ticket): ConsoleTicket {
  const { id, label, categoryCode, status, desk, callCount, isBooked, issuedAt } = ticket;
  const shown = { id, label, categoryCode, status, desk, callCount, isBooked };
  return { ...shown, issuedAt: issuedAt.toISOString() };
}
