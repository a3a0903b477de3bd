/** 内容の同一性 — whether two contents say the same, whatever the order of their properties. */

export function isSameContent(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** 正準の文 — properties sorted, those that are undefined left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) => {
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
    const entries = Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries);
  });
}
