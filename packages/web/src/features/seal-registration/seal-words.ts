/** 印鑑登録の言葉 — tones of states, choices of documents, and a measured size in words. */
import {
  type ImprintReading,
  identityDocuments,
  type SealStatus,
  scanProblems,
  sizeVerdicts,
} from '@yakuba/contract/seal-registration';

import type { BadgeTone } from '../../ui/Badge.tsx';

export const sealTones: Readonly<Record<SealStatus, BadgeTone>> = {
  inquiring: 'warning',
  registered: 'success',
  lapsed: 'strong',
  cancelled: 'strong',
};

export const documentChoices = Object.entries(identityDocuments).map(([value, label]) => ({
  value,
  label,
}));

export const bringers = [
  { value: 'self', label: '本人' },
  { value: 'agent', label: '代理人' },
];

/** 大きさの言葉 — the rule beside what was measured. */
export function sizeWords({ squareMm, size }: Pick<ImprintReading, 'squareMm' | 'size'>): string {
  return `印影が収まる正方形の一辺 ${squareMm.toFixed(1)}mm：${sizeVerdicts[size]}`;
}

/** 読取りの知らせ — what the scan itself shows to be wrong. */
export function scanWords({ problems }: Pick<ImprintReading, 'problems'>): readonly string[] {
  return problems.map((problem) => scanProblems[problem]);
}
