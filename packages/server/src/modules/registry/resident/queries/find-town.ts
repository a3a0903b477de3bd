/** 自団体の住所 — how addresses of the town itself begin: prefecture, county and name. */
import { findProfile } from '#modules/organisation/municipality';
import type { Reader } from '#platform/database';

import type { TownAddress } from '../model.ts';

export async function findTown(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<TownAddress> {
  const profile = await findProfile(reader, municipalityCode, on);
  if (!profile) throw new TypeError('the town has no profile in force');
  return {
    code: municipalityCode,
    prefecture: profile.prefectureName,
    municipality: `${profile.districtName ?? ''}${profile.name}`,
  };
}
