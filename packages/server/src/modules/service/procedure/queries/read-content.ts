/**
 * 手続の内容の読取り — the same text is read once: whoever asks again receives the very same value,
 * and with it whatever was worked out of its form. Nobody can alter it.
 */

/** Kept of all towns together; the longest unused goes first. */
const KEPT_MAX = 200;

const kept = new Map<string, unknown>();

/** 保たれた内容 — by its digest; undefined where it is not held and has to be fetched. */
export function keptContent(digest: string): unknown {
  const content = kept.get(digest);
  if (content !== undefined) keep(digest, content);
  return content;
}

/** Known by its digest where it has one, else by the text itself. */
export function readContent(text: string, digest = text): unknown {
  const content = kept.get(digest) ?? frozen(JSON.parse(text));
  keep(digest, content);
  return content;
}

function keep(name: string, content: unknown): void {
  kept.delete(name);
  kept.set(name, content);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
