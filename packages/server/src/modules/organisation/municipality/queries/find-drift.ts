/** 版のずれ — over all towns of the database, as its owner sees them; for the operator's task. */
import type { Sql } from '#platform/database';

import { type Drift, driftAmong, type TownFigure } from '../rules/drift.ts';

export interface DriftReport {
  readonly towns: number;
  readonly drift: readonly Drift[];
}

export async function findDrift(owner: Sql): Promise<DriftReport> {
  const towns = await owner<TownFigure[]>`
    select t.municipality_code, t.name, t.prefecture_name, f.population, f.households,
      f.schema_version, f.settings_version, f.forms_version, f.as_of::text as as_of
    from platform.sign_in_town t
    left join municipality.published_figure f using (municipality_code)
    where t.kind = 'municipality' order by municipality_code`;
  return { towns: towns.length, drift: driftAmong(towns) };
}
