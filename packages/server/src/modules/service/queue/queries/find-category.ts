/** 区分の読出し */
import type { Reader } from '#platform/database';

import type { Category } from '../model.ts';
import { refuse } from '../refusals.ts';
import { isDayClosed } from './is-day-closed.ts';

export async function requireCategory(
  reader: Reader,
  municipalityCode: string,
  code: string,
): Promise<Category> {
  const [category] = await reader<Category[]>`
    select code, title, title_easy, title_en, prefix, calls_max, position, is_open
    from queue.category
    where municipality_code = ${municipalityCode} and code = ${code}`;
  if (!category) throw refuse('queue.category.unknown', {}, 'categoryCode');
  return category;
}

/** Refuses what takes nobody now, and a day that is over. */
export async function requireOpen(
  reader: Reader,
  municipalityCode: string,
  wanted: { readonly code: string; readonly day: string },
): Promise<Category> {
  const category = await requireCategory(reader, municipalityCode, wanted.code);
  if (!category.isOpen) throw refuse('queue.category.not_open', {}, 'categoryCode');
  if (await isDayClosed(reader, municipalityCode, wanted.day)) throw refuse('queue.day.closed');
  return category;
}
