/** 記載内容のハッシュ値 — SHA-256 over the content with its keys in order. */
import { createHash } from 'node:crypto';

import type { CertificateView } from '../model.ts';

/** Of the people and all that is said of them; the paper's own data (number, day) is no part. */
export function contentHashOf(view: CertificateView): string {
  const { subjects, items, content } = view;
  const text = JSON.stringify({ subjects, items, content }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/** ファイルのハッシュ値 — SHA-256 of the bytes. */
export function documentHashOf(pdf: Uint8Array): string {
  return createHash('sha256').update(pdf).digest('hex');
}
