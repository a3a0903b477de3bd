/** 検索結果 — a dense table where there is room, a list where there is not. */
import type { FoundResident, SearchAnswer } from '@yakuba/contract/resident';
import type { KeyboardEvent, ReactElement } from 'react';

import { KeyHint } from '../../../ui/KeyHint.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Table } from '../../../ui/Table.tsx';
import { ResultList } from './ResultList.tsx';
import { resultColumns } from './result-columns.tsx';
import { moveInResults } from './result-keys.ts';
import { useWideScreen } from './use-wide-screen.ts';

export interface ResultsProps {
  answer: SearchAnswer;
  /** The rows belong to an earlier request; the newest answer is on its way. */
  isOld: boolean;
  onOpen: (resident: FoundResident) => void;
}

export function Results({ answer, isOld, onOpen }: ResultsProps): ReactElement {
  const isWide = useWideScreen();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows only move between the links in it.
    <div
      data-results
      data-keeps-focus
      aria-busy={isOld}
      onKeyDown={(event: KeyboardEvent) => moveInResults(event.nativeEvent)}
      className={`flex flex-col gap-3 ${isOld ? 'opacity-60' : ''}`}
    >
      {answer.hasMore ? (
        <Notice kind="warning" title={`はじめの${answer.residents.length}人を表示しています`}>
          氏名を続けて入力するか、詳細検索で生年月日や住所を加えて絞り込んでください。
        </Notice>
      ) : null}
      {isWide ? (
        <Table
          caption="検索結果"
          hideCaption
          columns={resultColumns(onOpen)}
          rows={answer.residents}
          rowKey={(row) => row.addresseeNumber}
          empty=""
          hasRowLinks
        />
      ) : (
        <ResultList residents={answer.residents} onOpen={onOpen} />
      )}
      <p data-screen-only className="hidden items-center gap-2 text-dns-14N-130 md:flex">
        <KeyHint>↑</KeyHint>
        <KeyHint>↓</KeyHint>で選び、
        <KeyHint>Enter</KeyHint>で開き、
        <KeyHint>Esc</KeyHint>で検索欄へ戻ります。
      </p>
    </div>
  );
}
