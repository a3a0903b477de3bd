/**
 * 金額 — whole yen.
 */

import { bad, type Checked, good } from '../refusal/index.ts';

/** 円 — a safe integer of yen; negative for a refund or a difference. */
export type Yen = number & { readonly brand: 'Yen' };

/** 円 — a whole number of yen, or a sentence. */
export function yen(amount: number): Checked<Yen> {
  if (Number.isSafeInteger(amount)) return good((amount === 0 ? 0 : amount) as Yen);
  if (Number.isInteger(amount)) return bad('金額が大きすぎます。桁数を確かめてください。');
  return bad('金額は1円単位の整数にしてください。');
}

/** 金額の表示 — 1,234円, -1,234円. */
export function formatYen(amount: Yen): string {
  const figures = String(Math.abs(amount)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${figures}円`;
}

/**
 * 金額の読み取り — 1,234円, ￥1,234, １２３４, △1,234; commas stand every three figures or nowhere.
 */
export function parseYen(text: string): Checked<Yen> {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (plain === '') return bad('金額を入力してください。');
  const match = /^([△▲−-]?)[¥\\]?([\d,]+)円?$/.exec(plain);
  const [, sign = '', figures = ''] = match ?? [];
  if (!match) {
    return bad('金額は「1,234円」のように数字で入力してください。小数や「万」は使えません。');
  }
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(figures)) {
    return bad('金額の「,」は3桁ごとに入れてください。桁を確かめてください。');
  }
  const amount = Number(figures.replaceAll(',', ''));
  return yen(sign === '' ? amount : -amount);
}
