/** 文字の復号 — a small file as text: UTF-8 with or without BOM, else CP932. */
import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';

import { refuse } from '../refusals.ts';

/** Refuses bytes that are text in neither encoding. */
export function decodeFile(content: string): string {
  const bytes = Buffer.from(content, 'base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(bytes, 'cp932');
    if (text.includes('\uFFFD')) throw refuse('procedure_guide.file.encoding', {}, 'content');
    return text;
  }
}
