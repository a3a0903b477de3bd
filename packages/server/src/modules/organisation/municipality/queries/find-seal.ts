/**
 * 公印の取得 — the seal of a kind in force on a day.
 *
 * @spec juki 1.3.7
 */
import type { Reader } from '#platform/database';

import type { Seal } from '../model.ts';

export async function findSeal(
  reader: Reader,
  municipalityCode: string,
  wanted: { readonly kind: Seal['kind']; readonly on: string },
): Promise<Seal | null> {
  const [row] = await reader<Seal[]>`
    select kind, image, size_millimetres::float8 as size_millimetres, colour, valid_from
    from municipality.seal where municipality_code = ${municipalityCode}
      and kind = ${wanted.kind} and valid_from <= ${wanted.on}
    order by valid_from desc, id desc limit 1`;
  return row ?? null;
}
