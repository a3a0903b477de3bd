/** 文字コード — bytes of a file as text, in the two encodings the standard layout travels in. */
import type { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

/** 文字コード */
export type Encoding = 'UTF-8' | 'UTF-8 (BOM)' | 'CP932';

/** 読取りの限度 — sizes beyond which a file is no register. */
export interface Limits {
  readonly bytes: number;
  readonly lineBytes: number;
  readonly rows: number;
}

export const usualLimits: Limits = {
  bytes: 4 * 1024 ** 3,
  lineBytes: 64 * 1024,
  rows: 5_000_000,
};

/** ファイルの読出し — opens the bytes anew each time: once to check, once to write. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** 復号 — the text of bytes, or null when they are not text of the encoding. */
export function decoderOf(encoding: Encoding): (bytes: Buffer) => string | null {
  if (encoding === 'CP932') {
    return (bytes) => withoutReplacements(iconv.decode(bytes, 'cp932'));
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
}

function withoutReplacements(text: string): string | null {
  return text.includes('\uFFFD') ? null : text;
}

/** 大きさの表示 */
export function sizeOf(bytes: number): string {
  const units = ['バイト', 'キロバイト', 'メガバイト', 'ギガバイト'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${Math.round(size * 10) / 10}${units[unit]}`;
}
