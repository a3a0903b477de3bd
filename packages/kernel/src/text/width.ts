/**
 * 全角・半角 — full and half width of digits, letters and katakana.
 *
 * @spec juki 2.1.2
 */

const FULL =
  'ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテト' +
  'ナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜。「」、・';
const HALF = 'ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄ' + 'ﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ｡｢｣､･';

const HALF_WIDTH_KANA: Readonly<Record<string, string>> = Object.fromEntries(zip(FULL, HALF));

/** 全角 — full width of every ASCII character and half-width katakana; a space becomes U+3000. */
export function toFullWidth(text: string): string {
  return text
    .replaceAll(/[\uFF61-\uFF9F]+/gu, (kana) => composeKana(kana.normalize('NFKC')))
    .replaceAll(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');
}

/** 半角数字 — ASCII digits for full-width digits; everything else stays. */
export function toHalfWidthDigits(text: string): string {
  return text.replaceAll(/[０-９]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/**
 * 半角カナ — half-width katakana for kana, as older partner systems and printers want it.
 * Voiced marks become characters of their own; ヰ and ヱ, which have no half-width form, become
 * ｲ and ｴ; the full-width space becomes an ASCII space. Other characters stay.
 */
export function toHalfWidthKana(text: string): string {
  const katakana = text.replaceAll(/[\u3041-\u3096\u309D\u309E]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) + 0x60),
  );
  return Array.from(katakana, halfWidthKanaOf).join('');
}

function halfWidthKanaOf(char: string): string {
  if (char === '\u3000') return ' ';
  const replaced = UNSUPPORTED_HALF_WIDTH[char] ?? char;
  const direct = HALF_WIDTH_KANA[replaced];
  if (direct !== undefined) return direct;
  const [base = '', mark = ''] = Array.from(replaced.normalize('NFD'));
  const half = HALF_WIDTH_KANA[base];
  if (half === undefined) return char;
  if (mark === '\u3099') return `${half}ﾞ`;
  return mark === '\u309A' ? `${half}ﾟ` : char;
}

const UNSUPPORTED_HALF_WIDTH: Readonly<Record<string, string>> = {
  ヰ: 'イ',
  ヱ: 'エ',
  ヮ: 'ワ',
  ヵ: 'カ',
  ヶ: 'ケ',
};

/** A mark that found no kana to join would stay a combining character, which nobody can read. */
function composeKana(kana: string): string {
  return kana.replaceAll('\u3099', '゛').replaceAll('\u309A', '゜');
}

function zip(keys: string, values: string): [string, string][] {
  const right = Array.from(values);
  return Array.from(keys, (key, index) => [key, right[index] ?? '']);
}
