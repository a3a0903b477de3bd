/** 検索の読取り — as what the typed text was taken, and how many were found; read out politely. */
import { type SearchAnswer, textReadings } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

export interface ReadingLineProps {
  answer: SearchAnswer | undefined;
  isSearching: boolean;
}

export function ReadingLine({ answer, isSearching }: ReadingLineProps): ReactElement {
  return (
    <p role="status" className="flex min-h-7 flex-wrap items-baseline gap-x-4 text-std-16N-170">
      {answer && !isSearching ? (
        <>
          <strong className="font-700">{countWords(answer)}</strong>
          <span className="text-solid-gray-800">{readingWords(answer.reading)}</span>
        </>
      ) : null}
      {isSearching ? <span className="text-solid-gray-700">検索しています</span> : null}
    </p>
  );
}

/** 「生年月日 平成5年1月1日 として検索」 */
export function readingWords({ kind, value }: SearchAnswer['reading']): string {
  if (kind === 'empty') return '';
  if (kind === 'criteria') return '詳細検索の条件で検索';
  return `${textReadings[kind]} ${value} として検索`;
}

function countWords({ residents, hasMore }: SearchAnswer): string {
  if (hasMore) return `${residents.length}人を超えて見つかりました`;
  return residents.length === 0 ? '見つかりません' : `${residents.length}人`;
}
