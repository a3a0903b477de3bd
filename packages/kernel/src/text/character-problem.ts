/**
 * 使えない文字 — characters that a register cannot hold, named with their place.
 */

interface Rule {
  readonly finds: (char: string, before: string) => boolean;
  readonly says: string;
}

const RULES: readonly Rule[] = [
  {
    finds: (char) => /^\p{Cs}$/u.test(char),
    says: '文字として不完全です（サロゲートの片方だけ）。入力し直してください。',
  },
  {
    finds: (char) => char === '\uFFFD',
    says: '文字化けの印です。元の資料を確かめて入力し直してください。',
  },
  {
    finds: (char) => /^[\p{Cc}\u2028\u2029]$/u.test(char),
    says: '制御文字（改行・タブなど）です。取り除いてください。',
  },
  {
    finds: (char) => /^[\uE000-\uF8FF\u{F0000}-\u{FFFFF}]$/u.test(char),
    says: '独自の外字です。行政事務標準文字に置き換えてください。',
  },
  { finds: isMisplacedSelector, says: '漢字の後でない異体字セレクタです。取り除いてください。' },
  {
    finds: (char) => /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u.test(char),
    says: '絵文字です。文字に置き換えてください。',
  },
  {
    finds: (char) => /^[\p{Cf}\p{Noncharacter_Code_Point}]$/u.test(char),
    says: '目に見えない文字です。取り除いてください。',
  },
];

/**
 * 使えない文字 — the sentence about the first character that cannot be held, or null.
 *
 * Refuses unpaired surrogates, U+FFFD, control and invisible characters, emoji, variation selectors
 * that follow no kanji, and private-use characters of the first and fifteenth planes. Plane 16 is
 * admitted: the additional characters of 行政事務標準文字 live there. The place counts characters
 * as one sees them, from 1.
 */
export function characterProblem(text: string): string | null {
  let place = 0;
  let before = '';
  for (const char of text) {
    if (!isSelector(char)) place += 1;
    const rule = RULES.find(({ finds }) => finds(char, before));
    if (rule) return `${Math.max(place, 1)}文字目の${nameOf(char)}は使えません。${rule.says}`;
    before = char;
  }
  return null;
}

function isSelector(char: string): boolean {
  return /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u.test(char);
}

function isMisplacedSelector(char: string, before: string): boolean {
  return isSelector(char) && !/^\p{Script=Han}$/u.test(before);
}

function nameOf(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const visible = /^[^\p{C}\p{Z}\p{M}]$/u.test(char) || /^\p{Co}$/u.test(char);
  return visible ? `「${char}」（U+${code}）` : `文字（U+${code}）`;
}
