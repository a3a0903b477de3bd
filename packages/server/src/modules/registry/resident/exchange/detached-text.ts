/**
 * 切り離した文字列 — a text of its own: one cut from a line keeps the whole piece of the file in
 * memory for as long as it is kept itself. For numbers and codes (ASCII).
 */
export function detachedText(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
