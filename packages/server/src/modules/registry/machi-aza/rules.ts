/**
 * 住所の規則 — how places, lots and buildings are read, compared and put in order. Pure.
 *
 * @spec juki 1.3.2 (partly: 地番のマスタ)
 * @spec juki 1.3.3
 * @spec juki 4.0.7
 */
import {
  classifySearchInput,
  gramKey,
  gramKeys,
  searchKana,
  searchText,
} from '@yakuba/kernel/text';

import type { KatagakiKey } from './model.ts';

const KANJI_DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const COUNTY = /^.{1,6}?郡(?=.+[町村]$)/u;
const ROOM_NUMBER =
  /[\s\u3000]*[A-ZＡ-Ｚ]?[-－‐]?[0-9０-９]+(?:[-－‐][0-9０-９]+)?\s*(?:号室|号|室)?$/u;
/** What may follow a number inside the name of a place; any other number begins the lot. */
const COUNTED = '丁目|条|線|号線|区|番町|町|地割';
const NUMBER_IN_NAME = new RegExp(`(\\d{1,3})(?=${COUNTED})`, 'gu');
const LOT = new RegExp(`[0-9](?![0-9]*(?:${COUNTED}))[0-9]*.*$`, 'u');

/**
 * 住所の鍵 — the form in which spellings of one address are the same: variants, ヶ and ケ, width,
 * 1丁目 and 一丁目, with and without 大字 and 字.
 */
export function addressKey(text: string): string {
  const counted = text
    .normalize('NFKC')
    .replaceAll(NUMBER_IN_NAME, (digits) => kanjiNumber(Number(digits)));
  return searchText(counted.replaceAll('大字', '').replaceAll('字', ''));
}

/** 住所の検索の鍵 — the whole address, and the whole without the county (郡), parted by a bar. */
export function addressSearchKey(prefecture: string, municipality: string, rest: string): string {
  const whole = addressKey(`${prefecture}${municipality}${rest}`);
  const withoutCounty = municipality.replace(COUNTY, '');
  if (withoutCounty === municipality) return whole;
  return `${whole}|${addressKey(`${prefecture}${withoutCounty}${rest}`)}`;
}

/**
 * 市区町村の検索の鍵 — each form a bar and the name: with and without prefecture, county and city
 * (of a ward), so that a bar before what was typed finds the beginning of any of them.
 */
export function municipalitySearchKey(prefecture: string, municipality: string): string {
  const bare = municipality.replace(COUNTY, '').replace(/^.+市(?=.+区$)/u, '');
  const names = [municipality, municipality.replace(COUNTY, ''), bare];
  const forms = names.flatMap((name) => [`${prefecture}${name}`, name]);
  return [...new Set(forms)].map((form) => `|${addressKey(form)}`).join('');
}

/** 町字の所在 — what the search pieces of a place are made of. */
export interface PlaceKeys {
  readonly prefecture: string;
  readonly municipality: string;
  /** 大字・町と小字 */
  readonly place: string;
  readonly kanaKey: string;
}

/**
 * 検索用の文字組 — of the whole address, of the place alone (so that its beginning is marked too),
 * of its reading, and of the areas it lies in, so that the index itself keeps to an area. Distinct.
 */
export function addressGrams({ prefecture, municipality, place, kanaKey }: PlaceKeys): number[] {
  const keys = addressSearchKey(prefecture, municipality, place).split('|');
  const areas = [areaGram(prefecture), areaGram(prefecture, municipality)];
  return [...new Set([...gramKeys([...keys, addressKey(place), kanaKey]), ...areas])];
}

/** カナの鍵 — readings of 大字 and 小字, parted by a space; empty when nothing is known. */
export function kanaKeyOf(machiKana: string | null, koazaKana: string | null): string {
  return [machiKana ?? '', koazaKana ?? '']
    .map(searchKana)
    .filter((key) => key !== '')
    .join(' ');
}

/** 範囲の文字組 — one number for a prefecture, or for a municipality of it. */
export function areaGram(prefecture: string, municipality = ''): number {
  return gramKey(`@${prefecture}${municipality}`);
}

/** 入力の見分け — what was typed into an address field. */
export type AddressText =
  | { readonly kind: 'postal-code'; readonly digits: string }
  | { readonly kind: 'kana'; readonly tokens: readonly string[] }
  | { readonly kind: 'text'; readonly keys: readonly string[]; readonly rest: string };

/**
 * 入力の見分け — three to seven digits are a postal code; readings are the initials of each level
 * (ト ヒ シ); other text is split at spaces, and a lot number at its end is kept apart.
 */
export function readAddressText(text: string): AddressText {
  const plain = text.normalize('NFKC').trim();
  const digits = plain.replace(/^〒/u, '').replaceAll(/[\s‐‑–—―−ー-]/gu, '');
  if (/^\d{3,7}$/.test(digits)) return { kind: 'postal-code', digits };
  if (classifySearchInput(plain).kind === 'kana') {
    const tokens = plain.split(/\s+/u).map(searchKana);
    return { kind: 'kana', tokens: tokens.filter((token) => token !== '') };
  }
  const place = plain.replace(LOT, '').trim();
  const keys = place.split(/\s+/u).map(addressKey);
  return {
    kind: 'text',
    keys: keys.filter((key) => key !== ''),
    rest: place === '' ? '' : plain.slice(place.length).trim(),
  };
}

/** 町字の分割 — 藍畑字東覚円 is 藍畑 and 字東覚円; a name without 字 is a 大字 alone. */
export function splitMachiAza(name: string): { readonly machi: string; readonly koaza: string } {
  const match = /^(.*[^大])(字.+)$/u.exec(name);
  return match ? { machi: match[1] ?? name, koaza: match[2] ?? '' } : { machi: name, koaza: '' };
}

/** 番地・枝番・部屋番号の数値 — the numbers of a lot in order: １２１番地１ is 121 and 1. */
export function lotNumbers(text: string): number[] {
  const digits = text.normalize('NFKC').match(/\d{1,9}/gu) ?? [];
  return digits.map(Number);
}

/** 番地の鍵 — 121-1 for 121番地1, １２１番１号 and 121-1; a lot without numbers is its own key. */
export function lotKey(text: string): string {
  const plain = searchText(text);
  const special = plain.replaceAll(/番地|[番号地]|[0-9]|ノ|-/gu, '');
  const numbers = lotNumbers(text).join('-');
  return special === '' ? numbers : plain;
}

/** 地番の順 — compares lots by their numbers, the shorter first. */
export function compareLots(left: string, right: string): number {
  const [a, b] = [lotNumbers(left), lotNumbers(right)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? -1) - (b[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return left < right ? -1 : Number(left > right);
}

/** 建物名 — the 方書 without its room number; empty when there is only a room number. */
export function buildingOf(katagaki: string): string {
  return katagaki.trim().replace(ROOM_NUMBER, '').trim();
}

/** 方書の鍵 — where a building stands and what it is called, however it was written. */
export function katagakiKey(machiAzaName: string, lotNumber: string, name: string): KatagakiKey {
  return {
    machiAzaKey: addressKey(machiAzaName),
    lotKey: lotKey(lotNumber),
    nameKey: searchText(name),
  };
}

/** 1 to 999 as place names write it: 十二, 二十, 百五. */
function kanjiNumber(value: number): string {
  if (value === 0) return '〇';
  const places = [
    { digit: Math.floor(value / 100), unit: '百' },
    { digit: Math.floor(value / 10) % 10, unit: '十' },
  ];
  const high = places.map(({ digit, unit }) => {
    if (digit === 0) return '';
    return `${digit === 1 ? '' : KANJI_DIGITS[digit]}${unit}`;
  });
  return `${high.join('')}${KANJI_DIGITS[value % 10]}`;
}
