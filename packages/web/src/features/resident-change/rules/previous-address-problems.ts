/** 前住所の検査 — the municipality, or the country, is needed. @spec juki 4.1.1.1 */
import type { FieldProblem } from '@yakuba/kernel/refusal';

import { type Draft, valueAt } from '../../../form/path.ts';

export function previousAddressProblems(draft: Draft, isDomestic: boolean): FieldProblem[] {
  const path = 'previousAddress.municipality';
  if (valueAt(draft, path)) return [];
  return [{ path, message: isDomestic ? MUNICIPALITY : COUNTRY }];
}

const MUNICIPALITY =
  '前住所の市区郡町村を入力してください。住所を探すと自動で入ります。不明のときは「不明」とします。';
const COUNTRY = '前に住んでいた国の名前を入力してください。';
