/**
 * 番地・住居番号 — the number part of an address, written one way and sorted by its numbers.
 *
 * @spec juki 1.3.2
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import { characterProblem, toFullWidth } from '../text/index.ts';

/** 番地号 — `numbers` for sorting; `prefix` such as 甲 or イ; `text` is the form to print. */
export interface LotNumber {
  /** 地番 (`１２番地３`) or 住居表示 (`１２番３号`), or words only (`無番地`, `番外地`). */
  readonly kind: 'lot' | 'residence-indication' | 'words';
  readonly prefix: string;
  readonly numbers: readonly number[];
  readonly text: string;
}

const LENGTH_MAX = 50;
const PREFIX = /^(?:字|[甲乙丙丁戊己庚辛壬癸]|[イロハニホヘトチリヌルヲ]|[東西南北中])(?=\d)/u;
const WORDS = /^(?:無番地|番外地|番地外|地番なし|官有無番地)$/u;
const PARTS = /^(\d{1,9}(?:-\d{1,9}){0,4})$/u;

/**
 * 番地号の表記 — full width; `12-3` is １２番地３, `12番3号` stays １２番３号, `12番地の3-4` is
 * １２番地３－４, `甲12` is 甲１２番地. What does not read as a lot number is refused with a
 * sentence; an import that must keep such a text keeps it as it came.
 */
export function normaliseLotNumber(text: string): Checked<string> {
  const lot = parseLotNumber(text);
  return lot.ok ? good(lot.value.text) : lot;
}

/** 番地号 — read into its numbers. Digits of any width, 〇一二…十百千, any hyphen, の and ノ. */
export function parseLotNumber(text: string): Checked<LotNumber> {
  const unreadable = characterProblem(text.trim());
  if (unreadable !== null) return bad(`番地号の${unreadable}`);
  const plain = plainLot(text);
  if (plain === '') return bad('番地号を入力してください。番地が無いときは「無番地」とします。');
  if (plain.length > LENGTH_MAX) return bad(`番地号は${LENGTH_MAX}文字以内で入力してください。`);
  if (WORDS.test(plain)) {
    return good({ kind: 'words', prefix: plain, numbers: [], text: toFullWidth(plain) });
  }
  const prefix = PREFIX.exec(plain)?.[0] ?? '';
  return readNumbers(plain.slice(prefix.length), prefix) ?? bad(unreadableSentence(text));
}

/** 番地号の順 — by number, not by writing: ２番地 before １０番地; words last. */
export function compareLotNumbers(left: LotNumber, right: LotNumber): number {
  if (left.numbers.length === 0 || right.numbers.length === 0) {
    return right.numbers.length - left.numbers.length || compareTexts(left.text, right.text);
  }
  if (left.prefix !== right.prefix) return compareTexts(left.prefix, right.prefix);
  for (let index = 0; index < Math.max(left.numbers.length, right.numbers.length); index += 1) {
    const difference = (left.numbers[index] ?? -1) - (right.numbers[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return compareTexts(left.text, right.text);
}

function readNumbers(plain: string, prefix: string): Checked<LotNumber> | null {
  const indicated =
    /^(\d{1,9})番(\d{1,9})号?(?:-(\d{1,9}))?号?$/u.exec(plain) ??
    /^(\d{1,9})-(\d{1,9})号(?:-(\d{1,9}))?$/u.exec(plain);
  if (indicated) return good(residenceIndication(indicated.slice(1), prefix));
  const ending = /番地\d+号$/u.test(plain) ? '号' : '';
  const lot = plain.replace(/番地(?=\d)/u, '-').replace(/番地?$/u, '');
  const parts = PARTS.exec(ending === '' ? lot : lot.slice(0, -1))?.[1];
  if (parts === undefined) return null;
  const numbers = parts.split('-').map(Number);
  if (numbers[0] === 0) return bad('番地号は1以上の数字で始めてください。');
  const [first, ...branches] = numbers;
  const text = toFullWidth(`${prefix}${first}番地${branches.join('-')}${ending}`);
  return good({ kind: 'lot', prefix, numbers, text });
}

function residenceIndication(written: readonly (string | undefined)[], prefix: string): LotNumber {
  const numbers = written.filter((part) => part !== undefined).map(Number);
  const [block, house, ...rooms] = numbers;
  const room = rooms.map((number) => `-${number}`).join('');
  const text = toFullWidth(`${prefix}${block}番${house}号${room}`);
  return { kind: 'residence-indication', prefix, numbers, text };
}

function plainLot(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[〇一二三四五六七八九十百千]+/gu, arabicOf)
    .replaceAll(/[-‐‑‒–—―−─ーのノ之]+/gu, '-')
    .replaceAll(/(?<=番地?)-/gu, '');
}

/** 百二十三 is 123, and figures in a row (一二三) likewise. */
function arabicOf(kanji: string): string {
  const figures = '〇一二三四五六七八九';
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  if (!/[十百千]/u.test(kanji)) {
    return Array.from(kanji, (figure) => figures.indexOf(figure)).join('');
  }
  let sum = 0;
  let figure = 0;
  for (const char of kanji) {
    const unit = units[char];
    if (unit === undefined) {
      figure = figures.indexOf(char);
      continue;
    }
    sum += (figure || 1) * unit;
    figure = 0;
  }
  return String(sum + figure);
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function unreadableSentence(text: string): string {
  return (
    `番地号「${text.trim()}」を読み取れません。「12番地3」「12番3号」「12-3」のように、` +
    '数字で入力してください。建物名と部屋番号は方書に入力します。'
  );
}
