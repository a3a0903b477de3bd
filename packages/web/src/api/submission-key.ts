/** 送信番号 — the idempotency key: one per submission, the same over all its retries. */

/** A fresh key (UUID version 4). */
export function freshKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  // Browsers offer randomUUID only over HTTPS; a town's test machine may be without.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export interface SubmissionKeys {
  /** The key for this content: the same as before while the content is the same. */
  keyFor(content: unknown): string;
  /** After success: the same content sent again is a new submission. */
  finish(): void;
}

/** 送信番号の控え — keeps the key of one form; a changed content is a new submission. */
export function submissionKeys(makeKey: () => string = freshKey): SubmissionKeys {
  let held: { content: string; key: string } | null = null;
  return {
    keyFor(content) {
      const written = JSON.stringify(content);
      if (held?.content !== written) held = { content: written, key: makeKey() };
      return held.key;
    },
    finish() {
      held = null;
    },
  };
}
