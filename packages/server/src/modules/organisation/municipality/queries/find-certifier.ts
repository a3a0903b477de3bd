/**
 * 認証者の取得 — who certifies for the town on a day; switches by date alone.
 *
 * @spec juki 1.3.9
 */
import type { Reader } from '#platform/database';

import type { Certifier } from '../model.ts';
import { certifierOn } from '../rules.ts';

/** 認証者 — null when nobody is registered for the day. */
export async function findCertifier(
  reader: Reader,
  municipalityCode: string,
  on: string,
): Promise<Certifier | null> {
  return certifierOn(await listCertifiers(reader, municipalityCode), on);
}

export async function listCertifiers(
  reader: Reader,
  municipalityCode: string,
): Promise<Certifier[]> {
  return reader<Certifier[]>`
    select id, capacity, title, name, valid_from, valid_until from municipality.certifier
    where municipality_code = ${municipalityCode} order by valid_from desc, id desc`;
}
