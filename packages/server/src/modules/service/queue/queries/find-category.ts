/** 区分の読出し */
import type { Reader } from '#platform/database';

import type { Category } from '../model.ts';
import { refuse } from '../refusals.ts';

export async function requireCategory(
  reader: Reader,
  municipalityCode: string,
  code: string,
): Promise<Category> {
  const [category] = await reader<Category[]>`
    select code, title, prefix, calls_max, position, is_open from queue.category
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
  const closed = await reader`select 1 from queue.closing
    where municipality_code = ${municipalityCode} and day = ${wanted.day}`;
  if (closed.length > 0) throw refuse('queue.day.closed');
  return category;
}
