/**
 * 正規化したJSON — the same value always gives the same text (RFC 8785): keys in order, no space,
 * nothing that JSON does not know.
 */

export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('not a JSON number');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(itemText).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('not a JSON value');
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}

function itemText(value: unknown): string {
  return canonicalJson(value === undefined ? null : value);
}
