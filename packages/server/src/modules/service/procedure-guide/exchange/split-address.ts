/** 住所の区切り — an address in one piece, as cards have it, into the parts of a form; pure. */
import type { Newcomer } from '@yakuba/contract/procedure-guide';

/** Names in which 市・町・村・郡 stands before the end; longest names need no care. */
const UNUSUAL = [
  '四日市市',
  '廿日市市',
  '野々市市',
  '十日町市',
  '大町市',
  '武蔵村山市',
  '東村山市',
  '羽村市',
  '田村市',
  '大村市',
  '大和郡山市',
  '蒲郡市',
  '小郡市',
  '佐波郡玉村町',
];

const PREFECTURE = /^(北海道|東京都|京都府|大阪府|.{2,3}?県)?(.*)$/u;
const MUNICIPALITY = new RegExp(
  `^(${UNUSUAL.join('|')}|[^市区町村]{1,5}郡.+?[町村]|余市郡.+?[町村]|高市郡.+?[町村]|` +
    '.+?市(?:[^市区町村]{1,4}区)?|.+?[区町村])(.*)$',
  'u',
);

/** 住所の区切り — prefecture, municipality, and the rest as it is written. */
export function splitAddress(text: string): NonNullable<Newcomer['address']> {
  const [, prefecture, after = ''] = PREFECTURE.exec(text) ?? [];
  const [, municipality, rest = after] = MUNICIPALITY.exec(after) ?? [];
  return {
    ...(prefecture ? { prefecture } : {}),
    ...(municipality ? { municipality } : {}),
    ...(rest ? { lotNumber: rest } : {}),
  };
}
