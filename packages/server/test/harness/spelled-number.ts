/** 検査用の番号名 — a number spelled in four characters of a name, so that no two names meet. */
const KANJI = ['山', '川', '森', '林', '田', '畑', '谷', '池', '島', '浜'];
const KANA = ['ヤマ', 'カワ', 'モリ', 'リン', 'タ', 'ハタ', 'タニ', 'イケ', 'シマ', 'ハマ'];

/** 番号の氏 — an invented family name that `spelledNames` finds again in a text. */
export function spelledName(number: number): { readonly kanji: string; readonly kana: string } {
  const digits = [...String(number).padStart(4, '0')].map(Number);
  return {
    kanji: `見本${digits.map((digit) => KANJI[digit]).join('')}`,
    kana: `ミホン${digits.map((digit) => KANA[digit]).join('')}`,
  };
}

/** 文中の番号の氏 — every such name in a text, each once. */
export function spelledNames(text: string): string[] {
  const found = text.matchAll(/見本[山川森林田畑谷池島浜]{4}/gu);
  return [...new Set([...found].map(([name]) => name))].sort();
}

/** 件数 — a test's size, smaller where the environment asks for it. */
export function scaled(count: number, least: number): number {
  const scale = Number(process.env['YAKUBA_FAULT_SCALE'] ?? '1');
  return Math.max(least, Math.round(count * scale));
}
