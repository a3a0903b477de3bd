/** お釣り — of what was handed over, in yen; null while too little, or nothing, is. */

export function changeOf(amountYen: number, tendered: string): number | null {
  const given = tendered.normalize('NFKC').replaceAll(',', '').trim();
  if (!/^\d{1,8}$/.test(given)) return null;
  const change = Number(given) - amountYen;
  return change < 0 ? null : change;
}
