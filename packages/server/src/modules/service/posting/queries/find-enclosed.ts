/** 束の中の位置 — of every piece of a bundle: its number and its check code. */
import type { Reader } from '#platform/database';

export interface Enclosed {
  readonly ordinal: number;
  readonly checkCode: string;
  readonly sheets: number;
}

/** 郵便物ID → 位置 */
export async function findEnclosed(
  reader: Reader,
  municipalityCode: string,
  bundleId: string,
): Promise<Map<string, Enclosed>> {
  const rows = await reader<(Enclosed & { readonly pieceId: string })[]>`
    select piece_id, ordinal, check_code, sheets from posting.enclosure
    where municipality_code = ${municipalityCode} and bundle_id = ${bundleId}`;
  return new Map(rows.map(({ pieceId, ...rest }) => [pieceId, rest]));
}
