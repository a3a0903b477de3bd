/**
 * 町字の確認 — what must hold of a place before the town's list takes it.
 *
 * @spec juki 1.3.3
 */
import type { TownMachiAzaContent } from '@yakuba/contract/machi-aza';
import { characterProblem } from '@yakuba/kernel/text';

import type { Transaction } from '#platform/database';

import type { TownMachiAzaRow } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 町字の周り — other places in whose way the new content may be. */
export interface Surroundings {
  readonly isDistrictKnown: boolean;
  /** Periods of other places that bear the same name. */
  readonly sameName: readonly Pick<TownMachiAzaRow, 'validFrom' | 'validUntil'>[];
  readonly isCodeTaken: boolean;
}

/** 町字の周りの読取り — `machiAzaId` is the place itself, null for a new one. */
export async function loadSurroundings(
  tx: Transaction,
  town: string,
  { content, machiAzaId }: { content: TownMachiAzaContent; machiAzaId: string | null },
): Promise<Surroundings> {
  const { prefecture, municipality, machi, koaza, machiAzaCode, districtCode } = content;
  const [districts, sameName, sameCode] = await Promise.all([
    tx`select from machi_aza.district
      where municipality_code = ${town} and district_code = ${districtCode}`,
    tx<Pick<TownMachiAzaRow, 'validFrom' | 'validUntil'>[]>`
      select valid_from, valid_until from machi_aza.town_machi_aza
      where municipality_code = ${town} and prefecture = ${prefecture}
        and municipality = ${municipality} and machi = ${machi} and koaza = ${koaza}
        and machi_aza_id is distinct from ${machiAzaId}::uuid`,
    tx`select from machi_aza.town_machi_aza
      where municipality_code = ${town} and machi_aza_code = ${machiAzaCode}
        and valid_until is null and machi_aza_id is distinct from ${machiAzaId}::uuid`,
  ]);
  return {
    isDistrictKnown: districtCode === null || districts.length > 0,
    sameName,
    isCodeTaken: sameCode.length > 0,
  };
}

/** 町字の確認 — throws the refusal that fits. */
export function checkTownMachiAza(
  content: TownMachiAzaContent & { readonly validFrom: string; readonly validUntil: string | null },
  around: Surroundings,
): void {
  const { validFrom, validUntil } = content;
  for (const path of ['prefecture', 'municipality', 'machi', 'koaza'] as const) {
    const problem = characterProblem(content[path]);
    if (problem) throw refuse('machi_aza.town.character', { problem }, path);
  }
  if (validUntil !== null && validUntil <= validFrom) {
    throw refuse('machi_aza.town.period_reversed', {}, 'validUntil');
  }
  if (!around.isDistrictKnown) {
    throw refuse('machi_aza.town.district_unknown', {}, 'districtCode');
  }
  const meets = around.sameName.some(
    (other) =>
      (validUntil === null || other.validFrom < validUntil) &&
      (other.validUntil === null || validFrom < other.validUntil),
  );
  if (meets) throw refuse('machi_aza.town.name_taken', {}, 'machi');
  if (around.isCodeTaken && validUntil === null) {
    throw refuse('machi_aza.town.code_taken', {}, 'machiAzaCode');
  }
}
