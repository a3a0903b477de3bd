/** 下書きの値 — everything that stands in a draft, in its order. */

/** 下書き — what was entered so far, as it was entered. */
export type DraftInput = Readonly<Record<string, unknown>>;

export interface DraftEntry {
  /** Name of the item; values of a list bear the name of the list. */
  readonly name: string;
  readonly value: unknown;
}

/** Walks without recursion: a draft may be deep. */
export function draftEntries(input: DraftInput): DraftEntry[] {
  const entries: DraftEntry[] = [];
  const open = entriesWithin('', input).reverse();
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    entries.push(entry);
    open.push(...entriesWithin(entry.name, entry.value).reverse());
  }
  return entries;
}

function entriesWithin(name: string, value: unknown): DraftEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map((one: unknown) => ({ name, value: one }));
  return Object.entries(value).map(([key, one]) => ({ name: key, value: one as unknown }));
}
