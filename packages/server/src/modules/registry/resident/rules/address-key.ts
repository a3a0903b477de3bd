/**
 * 住所の鍵 — 「中央1丁目2番地3号」「中央一丁目２番３号」「中央1-2-3」 are one.
 *
 * @spec juki 2.1.3
 */
import { searchKeyOf } from '@yakuba/kernel/text';

const FIGURES = '〇一二三四五六七八九';

/** 住所の鍵 — as written, and in short with 丁目, 番地 and 号 as hyphens. One when they agree. */
export function addressKeys(text: string): string[] {
  const key = searchKeyOf(text, 'address');
  return [...new Set([key, shortened(key)])].filter((one) => one !== '');
}

function shortened(key: string): string {
  return key
    .replaceAll(/[一二三四五六七八九十]+(?=丁目)/gu, (figures) => String(numberOf(figures)))
    .replaceAll(/(?<=\d)(?:丁目|番地ノ?|番ノ?|ノ|号)(?=\d)/gu, '-')
    .replaceAll(/(?<=\d)(?:丁目|番地|番|号)(?!\p{L})/gu, '');
}

/** 1 to 99. */
function numberOf(figures: string): number {
  const [tens = '', ones = ''] = figures.includes('十') ? figures.split('十') : ['0', figures];
  const ten = tens === '' ? 1 : Math.max(FIGURES.indexOf(tens), 0);
  return ten * 10 + (ones === '' ? 0 : FIGURES.indexOf(ones));
}
