/** 検索の索引の書込み — what was findable stays findable. @spec juki 2.1.2 */
import type { Transaction } from '#platform/database';

import type { RowChange } from '../model.ts';
import { searchEntry } from '../rules/search-entry.ts';

/** Newcomers with one row are added as they are; the others are merged with what is held. */
export async function saveSearchEntries(
  tx: Transaction,
  municipalityCode: string,
  changes: readonly RowChange[],
): Promise<void> {
  const rows = Map.groupBy(changes, (change) => change.after.addresseeNumber);
  const added: object[] = [];
  const merged: object[] = [];
  for (const { after } of changes) {
    const isAdded = after.historyNumber === 1 && rows.get(after.addresseeNumber)?.length === 1;
    (isAdded ? added : merged).push(searchEntry(municipalityCode, after));
  }
  await Promise.all([addEntries(tx, added), mergeEntries(tx, merged)]);
}

async function addEntries(tx: Transaction, entries: readonly object[]): Promise<void> {
  if (entries.length === 0) return;
  await tx`
    insert into resident.search_entry
    select * from json_populate_recordset(
      null::resident.search_entry, ${JSON.stringify(entries)}::text::json)`;
}

async function mergeEntries(tx: Transaction, entries: readonly object[]): Promise<void> {
  if (entries.length === 0) return;
  await tx`select resident.save_search_entries(${JSON.stringify(entries)}::text::json)`;
}
