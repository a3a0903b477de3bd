/** 作成の進み具合 — whether every copy of a request has been made, or will not be. */
import { z } from 'zod';

import { loadIssue } from '#modules/service/certificate';
import { defineQuery } from '#platform/act';

import { loadRequest } from './load-request.ts';

export const getProgress = defineQuery({
  name: 'kiosk:get_progress',
  title: 'コンビニ交付の作成の進み具合',
  permission: 'kiosk:serve_centre',
  input: z.object({ requestId: z.string() }),
  run: async (reader, { requestId: id }, { municipalityCode }) => {
    const request = await loadRequest(reader, municipalityCode, { id, isLocking: false });
    const issues = await Promise.all(
      request.issueIds.map((issueId) =>
        loadIssue(reader, municipalityCode, { id: issueId, isLocking: false }),
      ),
    );
    return { isSettled: issues.every(({ status }) => status !== 'requested') };
  },
  access: () => null,
});
