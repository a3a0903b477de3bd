/**
 * 確認番号の内容 — the bytes that a card signs: they name the town and the use, so that what was
 * signed for one is worth nothing for another.
 */
export interface Challenge {
  readonly municipalityCode: string;
  readonly id: string;
  readonly purpose: 'sign-in' | 'counter';
  readonly nonce: string;
}

export function challengeText({ municipalityCode, id, purpose, nonce }: Challenge): Buffer {
  return Buffer.from(`yakuba-challenge:v1:${municipalityCode}:${purpose}:${id}:${nonce}`);
}
