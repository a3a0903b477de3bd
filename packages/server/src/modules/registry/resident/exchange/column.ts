/** 標準レイアウトの列 — how one column is read into a record and written from it. */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Items, Reading } from './reading.ts';

/** What a column needs besides the record to be written. */
export interface Writing {
  readonly municipalityCode: string;
  readonly isNewest: boolean;
}

/** 列の扱い — held as an item, or derived from others when written. */
export type Treatment = 'item' | 'derived';

export interface LayoutColumn {
  /** 列名 — exactly as in the layout's heading. */
  readonly name: string;
  readonly treatment: Treatment;
  /** Items the column is kept in, e.g. `dateOfBirth`. */
  readonly items: readonly string[];
  /** What differs between reading and writing; empty when text comes back as given. */
  readonly note: string;
  read(text: string, reading: Reading): void;
  write(record: ResidentRecord, items: Items, writing: Writing): string;
}

/** 空欄不可 */
export type Presence = 'required' | 'optional';

export type ItemName = Extract<keyof ResidentRecord, string>;

/** 標準の書き方 — an item's text as it stands, empty when absent. */
export function written(items: Items, item: string): string {
  const value = items[item];
  return value === null || value === undefined ? '' : String(value);
}
