/**
 * 日付の文字のそろえ — a written date made plain before it is read.
 */

const figures = '〇一二三四五六七八九';

/** 日付の文字のそろえ — half width, no spaces, one hyphen, arabic figures, capital letters. */
export function readDateText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-')
    .replaceAll(/[〇一二三四五六七八九十]+/g, arabic)
    .toUpperCase();
}

/** 三十一 is 31 and 二〇 is 20; what is no number stays as it was written. */
function arabic(kanji: string): string {
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(kanji);
  if (tens) return String((figureOf(tens[1]) || 1) * 10 + figureOf(tens[2]));
  if (kanji.includes('十')) return kanji;
  return [...kanji].map((character) => figures.indexOf(character)).join('');
}

function figureOf(character: string | undefined): number {
  return character ? figures.indexOf(character) : 0;
}
