/**
 * 手続の内容の読取り — the same text is read once: whoever asks again receives the very same value,
 * and with it whatever was worked out of its form. Nobody can alter it.
 */

/** Kept of all towns together; the longest unused goes first. */
const KEPT_MAX = 200;

const kept = new Map<string, unknown>();

export function readContent(text: string): unknown {
  const content = kept.get(text) ?? frozen(JSON.parse(text));
  kept.delete(text);
  kept.set(text, content);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return content;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
