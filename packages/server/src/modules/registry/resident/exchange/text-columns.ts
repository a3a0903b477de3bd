/**
 * 文字の列 — texts, codes and numbers kept as given.
 *
 * A text may not begin like a formula (表計算ソフトの式) and holds only what a register can hold.
 */
import { characterProblem, toHalfWidthDigits } from '@yakuba/kernel/text';

import type { CodeTable } from './code-tables.ts';
import { type ItemName, type LayoutColumn, type Presence, written } from './column.ts';
import type { Reading } from './reading.ts';

export interface TextOptions {
  readonly most: number;
  readonly presence?: Presence;
  /** Shape of a whole cell, and its name in the sentence. */
  readonly shape?: readonly [pattern: RegExp, says: string];
}

/** 文字列の列 */
export function text(name: string, item: ItemName, options: TextOptions): LayoutColumn {
  const { most, presence = 'optional', shape } = options;
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '',
    read: (cell, reading) => {
      if (cell === '') {
        if (presence === 'required') reading.refuse('cell.required');
        return;
      }
      if (isUnfit(cell, most, reading)) return;
      if (shape && !shape[0].test(cell)) reading.refuse('cell.shape', { shape: shape[1] });
      reading.items[item] = cell;
    },
    write: (_, items) => written(items, item),
  };
}

/** コードの列 — words of the table are written as their codes and read back; others stay. */
export function code(
  name: string,
  item: ItemName,
  table: CodeTable = {},
  presence: Presence = 'optional',
): LayoutColumn {
  const words = new Map(Object.entries(table).map(([word, value]) => [value, word]));
  const codes = new Map(Object.entries(table));
  const plain = text(name, item, { most: 60, presence });
  return {
    ...plain,
    note:
      words.size === 0 ? '' : '仮のコード表（exchange/code-tables.ts）で語とコードを相互に換える',
    read: (cell, reading) => {
      const word = words.get(cell);
      if (word === undefined) plain.read(cell, reading);
      else reading.items[item] = word;
    },
    write: (_, items) => {
      const value = written(items, item);
      return codes.get(value) ?? value;
    },
  };
}

/** 選ぶ列 — one of a few published values. */
export function choice(
  name: string,
  item: ItemName,
  choices: Readonly<Record<string, string>>,
): LayoutColumn {
  const known = new Set(Object.keys(choices));
  const says = Object.entries(choices)
    .map(([value, label]) => `${value}（${label}）`)
    .join('・');
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '',
    read: (cell, reading) => {
      if (known.has(cell)) reading.items[item] = cell;
      else reading.refuse(cell === '' ? 'cell.required' : 'cell.choice', { choices: says });
    },
    write: (_, items) => written(items, item),
  };
}

/** 件数・番号の列 — a whole number without a sign. */
export function count(
  name: string,
  item: ItemName,
  presence: Presence = 'optional',
  least = 0,
): LayoutColumn {
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '先頭の0は残さない',
    read: (cell, reading) => {
      if (cell === '') {
        if (presence === 'required') reading.refuse('cell.required');
        return;
      }
      const value = Number(cell);
      if (!/^\d{1,9}$/.test(cell) || value < least) {
        reading.refuse('cell.shape', { shape: `${least}以上の整数（半角9桁まで）` });
      } else reading.items[item] = value;
    },
    write: (_, items) => written(items, item),
  };
}

/** フラグの列 — 1 or 0; an empty cell is read as 0. */
export function flag(
  name: string,
  item: ItemName,
  options: { presence?: Presence; isEmptyFor?: (kind: unknown) => boolean } = {},
): LayoutColumn {
  const { presence = 'optional', isEmptyFor } = options;
  return {
    name,
    treatment: 'item',
    items: [item],
    note: presence === 'required' ? '' : flagNote(isEmptyFor !== undefined),
    read: (cell, reading) => {
      if (cell === '1') reading.items[item] = true;
      else if (cell === '' && presence === 'required') reading.refuse('cell.required');
      else if (cell !== '0' && cell !== '') reading.refuse('cell.choice', { choices: '0・1' });
    },
    write: (_, items) => {
      if (items[item] === true) return '1';
      return isEmptyFor?.(items['residentKind']) ? '' : '0';
    },
  };
}

function flagNote(isEmptyForSome: boolean): string {
  return isEmptyForSome
    ? '空欄は0として読む。日本人住民では空欄で書く'
    : '空欄は0として読み、0で書く';
}

/** 郵便番号の列 — full width in the layout, seven half-width digits in the register. */
export function postalCode(name: string, item: ItemName): LayoutColumn {
  const kept = new Map<string, string>();
  const shown = new Map<string, string>();
  return {
    name,
    treatment: 'item',
    items: [item],
    note: '半角7桁で持ち、全角で書く',
    read: (cell, reading) => {
      if (cell === '') return;
      const digits = remembered(kept, cell, toHalfWidthDigits);
      if (/^\d{7}$/.test(digits)) reading.items[item] = digits;
      else reading.refuse('cell.shape', { shape: '郵便番号7桁の数字（ハイフンなし）' });
    },
    write: (_, items) => {
      const value = written(items, item);
      return value === '' ? '' : remembered(shown, value, fullWidthDigits);
    },
  };
}

function fullWidthDigits(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const REMEMBERED_MOST = 50_000;

/** An answer worked out once for each text that comes often. */
export function remembered<T>(answers: Map<string, T>, key: string, find: (key: string) => T): T {
  const known = answers.get(key);
  if (known !== undefined) return known;
  const found = find(key);
  if (answers.size < REMEMBERED_MOST) answers.set(key, found);
  return found;
}

/** Whether a cell can't be kept; the problem is reported. */
function isUnfit(cell: string, most: number, reading: Reading): boolean {
  if (isFormula(cell)) {
    reading.refuse('cell.formula');
    return true;
  }
  if (cell.length > most && [...cell].length > most) {
    reading.refuse('cell.too_long', { most: String(most) });
    return true;
  }
  const problem = reading.isPlain ? null : characterProblem(cell);
  if (problem === null) return false;
  reading.refuse('cell.character', { problem });
  return true;
}

/** 式の注入 — a cell that a spreadsheet would run, in half or full width. */
export function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell);
}

/** Every character is one that names and addresses are commonly written with. */
const PLAIN = /^[ -~\u3000-\u3015々ぁ-ゖ゛-ヿ一-鿿！-～―−‐]*$/;

export function isPlainLine(line: string): boolean {
  return PLAIN.test(line);
}
