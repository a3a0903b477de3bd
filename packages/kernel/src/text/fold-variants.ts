/**
 * 異体字の包含 — variant characters folded onto one, so that 辺 finds 邊 and 邉.
 *
 * @spec juki 2.1.2
 */

import { variantGroups } from './variant-table.ts';

const REPRESENTATIVES = new Map(
  variantGroups.flatMap((group) => {
    const [first = '', ...others] = Array.from(group);
    return others.map((variant): [string, string] => [variant, first]);
  }),
);

/**
 * 異体字の包含 — the text with each variant replaced by the first of its group. Character for
 * character, so a part of a text stays a part of it. Only a search key may be made of it: 斎 and 斉
 * fold together here and are still different characters in law.
 */
export function foldVariants(text: string): string {
  return Array.from(text, (char) => REPRESENTATIVES.get(char) ?? char).join('');
}
