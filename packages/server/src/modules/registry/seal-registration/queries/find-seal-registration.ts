/** 登録中の印鑑の照会 — for certificates: the seal that stands registered for a person today. */
import type { Reader } from '#platform/database';

import type { SealRegistration } from '../model.ts';

interface Row extends Omit<SealRegistration, 'imprint'> {
  readonly png: Buffer;
  readonly hash: string;
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly dpi: number;
}

/**
 * Null for whoever has none. That its person still is a resident is the register's matter: ask it
 * in the same breath, since what follows an event may be a moment behind.
 */
export async function findSealRegistration(
  reader: Reader,
  municipalityCode: string,
  addresseeNumber: string,
): Promise<SealRegistration | null> {
  const [row] = await reader<Row[]>`
    select r.id as registration_id, r.addressee_number, g.registration_number, g.card_number,
      r.inscription, g.effective_on as registered_on, r.imprint as png, r.imprint_hash as hash,
      r.image_width, r.image_height, r.dpi
    from seal_registration.holding h
    join seal_registration.registration r on r.municipality_code = h.municipality_code
      and r.id = h.registration_id
    join seal_registration.step g on g.municipality_code = h.municipality_code
      and g.registration_id = r.id and g.kind = 'registered'
    where h.municipality_code = ${municipalityCode} and h.addressee_number = ${addresseeNumber}`;
  if (!row) return null;
  const { png, hash, imageWidth, imageHeight, dpi, ...registration } = row;
  return { ...registration, imprint: { png, hash, imageWidth, imageHeight, dpi } };
}
