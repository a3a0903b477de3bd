/** 自団体の住所 — how addresses of the town itself begin on a day: prefecture, county and name. */
import type { Reader } from '#platform/database';

import { findProfile } from './find-profile.ts';

export interface TownAddress {
  readonly code: string;
  readonly prefecture: string;
  /** 市区郡町村名, with the county where there is one. */
  readonly municipality: string;
}

export async function findTownAddress(
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
