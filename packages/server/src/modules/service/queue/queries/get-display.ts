/** 呼出しの表示 — the last calls that still stand, newest first, and how many wait. */
import type { DisplayState } from '@yakuba/contract/queue';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { isDayClosed } from './is-day-closed.ts';
import { readMenu } from './read-menu.ts';

const SHOWN = 12;

interface Row {
  readonly label: string;
  readonly desk: string;
  readonly calledAt: Date;
  readonly callCount: number;
}

export const getDisplay = defineQuery({
  name: 'queue:get_display',
  title: '呼出しの表示',
  permission: 'queue:serve_device',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }): Promise<DisplayState> => {
    const [rows, waiting, isClosed] = await Promise.all([
      reader<Row[]>`
        select label, coalesce(desk, '') as desk, called_at, call_count from queue.ticket
        where municipality_code = ${municipalityCode} and day = ${today} and status = 'called'
        order by called_at desc, id limit ${SHOWN}`,
      readMenu(reader, municipalityCode, today),
      isDayClosed(reader, municipalityCode, today),
    ]);
    const calls = rows.map((row) => ({ ...row, calledAt: row.calledAt.toISOString() }));
    return { calls, waiting, isClosed };
  },
  access: () => null,
});
