/**
 * 残してよい検索 — never one by 個人番号 or 住民票コード, nor an empty one.
 *
 * @spec juki 2.1.1
 */
import type { SearchRequest } from '@yakuba/contract/resident';
import { classifySearchInput, normaliseText } from '@yakuba/kernel/text';

/** 特定個人情報等による検索 — what of 個人番号 and 住民票コード a request looks for. */
export function numbersIn({ text, criteria }: SearchRequest): {
  readonly isIndividual: boolean;
  readonly isRecordCode: boolean;
} {
  const { kind } = classifySearchInput(text ?? '');
  return {
    isIndividual: kind === 'individual-number' || criteria?.individualNumber !== undefined,
    isRecordCode: kind === 'record-code' || criteria?.residentRecordCode !== undefined,
  };
}

export function isKeepable(request: SearchRequest): boolean {
  const { isIndividual, isRecordCode } = numbersIn(request);
  const isEmpty = request.criteria === undefined && (request.text ?? '').trim() === '';
  return !isIndividual && !isRecordCode && !isEmpty && !holdsLongNumber(request);
}

/** Eleven digits or more anywhere, in whatever field and width they were typed. */
function holdsLongNumber(request: SearchRequest): boolean {
  return /\d(?:[ -]?\d){10}/u.test(normaliseText(JSON.stringify(request)));
}
