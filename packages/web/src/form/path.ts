/** 項目の位置 — reads and writes a nested draft by paths such as `members.0.dateOfBirth`. */

/** 下書きの値 — what the fields of a form hold: text, flags, numbers, and nests of them. */
export type Draft = { readonly [name: string]: unknown };

/** The value at a path; undefined where nothing is. */
export function valueAt(draft: unknown, path: string): unknown {
  let place: unknown = draft;
  for (const step of path.split('.')) {
    if (typeof place !== 'object' || place === null) return undefined;
    place = (place as Record<string, unknown>)[step];
  }
  return place;
}

/** A copy of the draft with the value at a path; missing objects and lists are made on the way. */
export function withValueAt<D>(draft: D, path: string, value: unknown): D {
  return placed(draft, path.split('.'), value) as D;
}

/** True for the path itself and for everything below it. */
export function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}.`);
}

/**
 * 手順の受持ち — whether a path belongs to a root: itself and all below; with `!` at its end the
 * root
 * alone. `*` stands for any place in a list: `movers.*.addresseeNumber`, `movers!`.
 */
export function isCovered(path: string, root: string): boolean {
  const place = root.includes('*') ? path.replaceAll(/(^|\.)\d+(?=\.|$)/g, '$1*') : path;
  return root.endsWith('!') ? place === root.slice(0, -1) : isWithin(place, root);
}

/** 空欄を除いた値 — the draft without its blank texts, as the contract wants optional items. */
export function withoutBlanks(draft: unknown): unknown {
  if (Array.isArray(draft)) return draft.map(withoutBlanks);
  if (typeof draft !== 'object' || draft === null) return draft;
  const filled = Object.entries(draft).filter(([, value]) => value !== '' && value !== undefined);
  return Object.fromEntries(filled.map(([name, value]) => [name, withoutBlanks(value)]));
}

/** 文字の整え方 — by path, with `*` for the place in a list: `members.*.fullName`. */
export type Tidying = Readonly<Record<string, (text: string) => string>>;

/** The draft with its texts tidied; the same object when nothing had to be. */
export function tidied<D>(draft: D, tidy: Tidying, path = ''): D {
  if (typeof draft === 'string') return (tidy[path]?.(draft) ?? draft) as D;
  if (typeof draft !== 'object' || draft === null) return draft;
  const isList = Array.isArray(draft);
  const entries = Object.entries(draft).map(([name, value]) => {
    const step = isList ? '*' : name;
    return [name, tidied(value, tidy, path === '' ? step : `${path}.${step}`)] as const;
  });
  const isSame = entries.every(
    ([name, value]) => value === (draft as Record<string, unknown>)[name],
  );
  if (isSame) return draft;
  return (isList ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as D;
}

function placed(draft: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(draft) || (draft === undefined && /^\d+$/.test(step))) {
    const copy: unknown[] = Array.isArray(draft) ? [...draft] : [];
    copy[Number(step)] = placed(copy[Number(step)], rest, value);
    return copy;
  }
  const held = typeof draft === 'object' && draft !== null ? draft : {};
  return { ...held, [step]: placed((held as Record<string, unknown>)[step], rest, value) };
}
