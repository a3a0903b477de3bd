/** 団体比較 — the towns side by side for the joint secretariat; figures, never residents. */
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { driftAmong, type TownFigure } from '../rules/drift.ts';

export const compareTowns = defineQuery({
  name: 'municipality:compare_towns',
  title: '団体の比較',
  permission: 'municipality:compare_towns',
  input: z.object({}),
  run: async (reader) => {
    const towns = await reader<TownFigure[]>`
      select municipality_code, name, prefecture_name, population, households, schema_version,
        settings_version, forms_version,
        to_char(as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as as_of
      from municipality.published_town_figures order by municipality_code`;
    return { towns: [...towns], drift: driftAmong(towns) };
  },
  access: () => null,
});
