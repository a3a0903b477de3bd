/** 回答の正規化 — full-width figures, 和暦, hiragana readings as the register holds them. */
import { parseDateInput } from '../calendar/parse-date-input.ts';
import { parsePlainDate } from '../calendar/plain-date.ts';
import { parsePostalCode } from '../identifier/postal-code.ts';
import { toHalfWidthDigits, toKatakana } from '../text/index.ts';
import { isAnswered } from './expression.ts';
import type { AnswerValue, FormItem, RowAnswers } from './form.ts';

/**
 * 回答の正規化 — what cannot be read stays as it was written, for the check to speak about. Doing
 * it twice changes nothing.
 */
export function normaliseAnswer(item: FormItem, value: AnswerValue): AnswerValue {
  if (item.kind === 'explanation' || !isAnswered(value)) return null;
  if (item.kind === 'members') return normaliseRows(item, value);
  if (item.kind === 'address') return normaliseAddress(value);
  if (item.kind === 'number' || item.kind === 'yen') return normaliseNumber(value);
  return typeof value === 'string' ? normaliseText(item, value.trim()) : value;
}

/** 行の一覧か */
export function isRows(value: AnswerValue): value is readonly RowAnswers[] {
  return (
    Array.isArray(value) &&
    value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
  );
}

function normaliseText(item: FormItem, text: string): string {
  switch (item.kind) {
    case 'date':
      return normaliseDate(text);
    case 'kana':
      return toKatakana(text).replaceAll(' ', '\u3000');
    case 'postalCode': {
      const read = parsePostalCode(text);
      return read.ok ? read.value : text;
    }
    case 'phone':
      return toHalfWidthDigits(text)
        .replaceAll(/[‐－―ー−‑]/gu, '-')
        .replaceAll('＋', '+');
    case 'mail':
      return text.normalize('NFKC');
    default:
      return text;
  }
}

function normaliseDate(text: string): string {
  if (parsePlainDate(text).ok) return text;
  const read = parseDateInput(text);
  return read.ok ? read.value : text;
}

/** A figure written in a field of text is the number it says. */
function normaliseNumber(value: AnswerValue): AnswerValue {
  if (typeof value !== 'string') return value;
  const text = toHalfWidthDigits(value.trim()).replaceAll(/[,，]/gu, '').replaceAll('．', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : value;
}

function normaliseAddress(value: AnswerValue): AnswerValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const text = typeof part === 'string' ? part.trim() : part;
    return isAnswered(text) ? [[name, text] as const] : [];
  });
  const address = Object.fromEntries(parts);
  const postalCode = address['postalCode'];
  const read = typeof postalCode === 'string' ? parsePostalCode(postalCode) : null;
  return read?.ok ? { ...address, postalCode: read.value } : address;
}

function normaliseRows(item: FormItem, value: AnswerValue): AnswerValue {
  if (!isRows(value)) return value;
  const inner = item.items ?? [];
  return value.map((row) =>
    Object.fromEntries(
      inner.flatMap((one) => {
        const answer = normaliseAnswer(one, Object.hasOwn(row, one.name) ? row[one.name] : null);
        return isAnswered(answer) ? [[one.name, answer]] : [];
      }),
    ),
  );
}
