/** 計測値 — one measured figure, and how it stands to its reference in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work done in the plainest way, in the same run. */
  readonly reference: number;
  readonly ratio: number;
  /** What the ratio must be. */
  readonly bound: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** 測れなかったわけ — such a figure is never met. */
  readonly unmeasured?: string;
}

export function figure(
  name: string,
  unit: string,
  value: number,
  reference: number,
  bound: Figure['bound'],
): Figure {
  return {
    name,
    value: rounded(value),
    unit,
    reference: rounded(reference),
    ratio: rounded(value / reference),
    bound,
  };
}

/** 未計測 — what it would need is not on this machine; never counted as met. */
export function unmeasured(name: string, unit: string, reason: string): Figure {
  const nothing = { value: Number.NaN, reference: Number.NaN, ratio: Number.NaN };
  return { name, unit, ...nothing, bound: null, unmeasured: reason };
}

export function isMet({ ratio, bound, unmeasured: reason }: Figure): boolean {
  if (reason !== undefined) return false;
  if (bound === null) return true;
  return 'atLeast' in bound ? ratio >= bound.atLeast : ratio <= bound.atMost;
}

export function sentenceOf(entry: Figure): string {
  if (entry.unmeasured !== undefined) return `－ ${entry.name}: 未計測（${entry.unmeasured}）`;
  const bound =
    entry.bound === null
      ? ''
      : 'atLeast' in entry.bound
        ? `（基準の ${entry.bound.atLeast} 倍以上）`
        : `（基準の ${entry.bound.atMost} 倍以下）`;
  const mark = entry.bound === null ? ' ' : isMet(entry) ? '○' : '×';
  return `${mark} ${entry.name}: ${entry.value} ${entry.unit}、基準 ${entry.reference} ${entry.unit}、比 ${entry.ratio}${bound}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
