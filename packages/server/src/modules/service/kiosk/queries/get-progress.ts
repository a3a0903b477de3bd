/** 作成の進み具合 — of the issues that are waited for, those that are made, or will not be. */
import { z } from 'zod';

import { findSettledIssues } from '#modules/service/certificate';
import { defineQuery } from '#platform/act';

export const getProgress = defineQuery({
  name: 'kiosk:get_progress',
  title: 'コンビニ交付の作成の進み具合',
  permission: 'kiosk:serve_centre',
  input: z.object({ issueIds: z.array(z.uuid()) }),
  run: async (reader, { issueIds }, { municipalityCode }) => ({
    settled: await findSettledIssues(reader, municipalityCode, issueIds),
  }),
  access: () => null,
});
