/** 値の検査 — texts, addresses and uploads. */
import { parseDateInput } from '../calendar/parse-date-input.ts';
import { parsePlainDate } from '../calendar/plain-date.ts';
import { parsePostalCode } from '../identifier/postal-code.ts';
import type { FieldProblem } from '../refusal/index.ts';
import { characterProblem, isKatakanaName } from '../text/index.ts';
import { type AnswerValue, type FormItem, textIn } from './form.ts';

const TEXT_MAX = 200;
const PART_MAX = 300;
const FILES_MAX = 10;

/** 住所の部分 */
export const addressParts = {
  postalCode: '郵便番号',
  prefecture: '都道府県',
  municipality: '市区町村',
  machiAza: '町字',
  lotNumber: '番地',
  katagaki: '方書',
} as const;

/** 文字の検査 — text, readings, dates, numbers written as text; a sentence or null. */
export function checkText(item: FormItem, value: AnswerValue): string | null {
  const label = textIn(item.label, 'ja');
  if (typeof value !== 'string') return `「${label}」を入力し直してください。`;
  const most = item.most ?? TEXT_MAX;
  const length = Array.from(value).length;
  if (length > most)
    return `「${label}」は${most}文字以内で入力してください（今は${length}文字）。`;
  if (item.least !== undefined && length < item.least) {
    return `「${label}」は${item.least}文字以上で入力してください。`;
  }
  const character = characterProblem(value.replaceAll(/\r?\n/g, ''));
  if (character !== null) return `「${label}」の${character}`;
  return checkForm(item, value, label);
}

/** 住所の検査 — each part beside itself. */
export function checkAddress(item: FormItem, value: AnswerValue): FieldProblem[] {
  const label = textIn(item.label, 'ja');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ path: item.name, message: `「${label}」を入力し直してください。` }];
  }
  const given = value as Readonly<Record<string, unknown>>;
  const strange = Object.keys(given).find((part) => !Object.hasOwn(addressParts, part));
  if (strange !== undefined) {
    return [{ path: item.name, message: `「${label}」を入力し直してください。` }];
  }
  const problems = Object.entries(addressParts).flatMap(([part, title]) => {
    const message = checkPart(part, title, given[part]);
    return message === null ? [] : [{ path: `${item.name}.${part}`, message }];
  });
  for (const part of ['prefecture', 'municipality'] as const) {
    if (given[part] !== undefined && given[part] !== null) continue;
    const message = `「${label}」の${addressParts[part]}を入力してください。`;
    problems.push({ path: `${item.name}.${part}`, message });
  }
  return problems;
}

/** 添付書類の検査 — what the file says of itself; its bytes are looked into where they arrive. */
export function checkEvidence(item: FormItem, value: AnswerValue): string | null {
  const label = textIn(item.label, 'ja');
  if (!Array.isArray(value) || !value.every(isFile)) return `「${label}」を添付し直してください。`;
  const most = item.most ?? FILES_MAX;
  if (value.length > most) return `「${label}」に添付できるのは${most}件までです。`;
  const accepts = item.accepts;
  if (!accepts || value.every((file) => accepts.includes(file.mediaType))) return null;
  return `「${label}」に添付できない形式のファイルがあります（使える形式：${accepts.join('、')}）。`;
}

function checkForm(item: FormItem, value: string, label: string): string | null {
  switch (item.kind) {
    case 'kana':
      if (isKatakanaName(value)) return null;
      return `「${label}」は全角カタカナで、氏と名の間を空けて入力してください。`;
    case 'date': {
      if (parsePlainDate(value).ok) return null;
      const read = parseDateInput(value);
      return read.ok ? null : `「${label}」：${read.problem}`;
    }
    case 'postalCode': {
      const read = parsePostalCode(value);
      return read.ok ? null : read.problem;
    }
    case 'phone':
      if (/^\+?\d[\d-]{7,16}\d$/.test(value) && /^\D*(\d\D*){9,15}$/.test(value)) return null;
      return `「${label}」は市外局番から入力してください（例 088-123-4567、09012345678）。`;
    case 'mail':
      if (/^[^\s@<>,;:"\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(value)) return null;
      return `「${label}」を確かめてください（例 name@example.jp）。`;
    default:
      return null;
  }
}

function checkPart(part: string, title: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return `${title}を入力し直してください。`;
  if (Array.from(value).length > PART_MAX) return `${title}は${PART_MAX}文字以内にしてください。`;
  if (part === 'postalCode') {
    const read = parsePostalCode(value);
    return read.ok ? null : read.problem;
  }
  const character = characterProblem(value);
  return character === null ? null : `${title}の${character}`;
}

function isFile(one: unknown): one is { readonly mediaType: string } {
  if (typeof one !== 'object' || one === null) return false;
  const { fileId, fileName, mediaType } = one as Readonly<Record<string, unknown>>;
  return [fileId, fileName, mediaType].every(
    (text) => typeof text === 'string' && text !== '' && text.length <= PART_MAX,
  );
}
