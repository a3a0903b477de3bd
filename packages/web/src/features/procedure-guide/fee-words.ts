/** 手数料の言葉 — null where the town has not set the fee yet. */
export function feeWords(feeYen: number | null): string {
  if (feeYen === null) return '窓口で確かめます';
  return feeYen === 0 ? 'かかりません' : `${feeYen.toLocaleString('ja-JP')}円`;
}
