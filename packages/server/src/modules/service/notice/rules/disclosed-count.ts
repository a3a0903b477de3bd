/** 人数の示し方 — below five a number might point at somebody, so none is shown. */
import type { AudienceCount } from '@yakuba/contract/notice';

const LEAST_SHOWN = 5;

export function disclosedCount(count: number): AudienceCount {
  if (count < LEAST_SHOWN) return { count: null, label: '5未満' };
  return { count, label: String(count) };
}
