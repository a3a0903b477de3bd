/** メモの控えの鍵 — under which the notes on a person are kept. */
export function memosKey(addresseeNumber: string): readonly string[] {
  return ['resident', 'memos', addresseeNumber];
}
