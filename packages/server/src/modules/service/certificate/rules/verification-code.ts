/**
 * 検証番号 — the town's code and sixteen letters and digits (80 bits): nobody finds one by trying,
 * and it says nothing of anybody.
 */
/** Crockford's letters: none that is taken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** From sixteen random bytes; of each, five bits are taken. */
export function verificationCodeOf(municipalityCode: string, random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, 16), (byte) => LETTERS[byte & 31]);
  return municipalityCode + letters.join('');
}

/** 印字する検証番号 — in fours, after the town's code. */
export function printedCode(code: string): string {
  const groups = code.slice(6).match(/.{4}/g) ?? [];
  return `検証番号　${[code.slice(0, 6), ...groups].join('-')}`;
}

/** 検証のページ — of the town, with the number filled in; null where residents have no address. */
export function verificationAddress(site: string | null, code: string): string | null {
  return site === null ? null : `${site}/t/${code.slice(0, 6)}/verify?code=${code}`;
}
