/**
 * 行の符号化 — lines of the layout as bytes of a file; what can't be written is reported.
 *
 * CP932 lacks many characters of names such as 𠮷: they are listed with line and
 * column, never lost silently. A value that a spreadsheet would run as a formula is listed too.
 */
import iconv from 'iconv-lite';

import type { Encoding } from './decode-text.ts';
import { joinCells } from './layout-line.ts';
import { isFormula } from './text-columns.ts';

/** 書き出せない値 */
export interface ExportProblem {
  readonly line: number;
  readonly column: string;
  readonly rule: 'cell.not_in_cp932' | 'cell.formula';
  /** Characters that the encoding lacks. */
  readonly characters: string;
}

export interface LineEncoder {
  encode(cells: readonly string[], line: number): Buffer;
}

/** 書き出せない値の扱い — told of, and put as 〓 or behind an apostrophe. */
export function openLineEncoder(
  encoding: Encoding,
  form: { readonly heading: readonly string[]; readonly lineBreak: 'CRLF' | 'LF' },
  onProblem: (problem: ExportProblem) => void,
): LineEncoder {
  const end = form.lineBreak === 'CRLF' ? '\r\n' : '\n';
  const isLegacy = encoding === 'CP932';
  const encode = (text: string) =>
    isLegacy ? iconv.encode(text, 'cp932') : Buffer.from(text, 'utf8');

  function safe(cell: string, line: number, at: number): string {
    const column = form.heading[at] ?? '';
    let value = cell;
    const lacking = isLegacy ? lackingCharacters(cell) : '';
    if (lacking !== '') {
      onProblem({ line, column, rule: 'cell.not_in_cp932', characters: lacking });
      value = [...value].map((char) => (lacking.includes(char) ? '〓' : char)).join('');
    }
    if (isFormula(value)) {
      onProblem({ line, column, rule: 'cell.formula', characters: '' });
      value = `'${value}`;
    }
    return value;
  }

  return {
    encode: (cells, line) => {
      const text = `${joinCells(cells)}${end}`;
      const bytes = encode(text);
      const isWhole = !isLegacy || iconv.decode(bytes, 'cp932') === text;
      if (isWhole && !cells.some(isFormula)) return bytes;
      return encode(`${joinCells(cells.map((cell, at) => safe(cell, line, at)))}${end}`);
    },
  };
}

/** CP932にない文字 — those that don't come back when written and read. */
export function lackingCharacters(text: string): string {
  const lacking = [...text].filter(
    (char) => iconv.decode(iconv.encode(char, 'cp932'), 'cp932') !== char,
  );
  return [...new Set(lacking)].join('');
}
