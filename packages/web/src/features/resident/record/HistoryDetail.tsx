/** 異動履歴の詳細 — the days of one change, and every item before and after. @spec juki 2.2.1 */
import type { HistoryStep } from '@yakuba/contract/resident';
import { calendarDayOf } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import { dateWords, instantWords } from '../words/date-words.ts';
import { diffKindOf } from '../words/diff-kind-of.ts';
import { categoryWords, itemWords, reasonWords } from '../words/item-words.ts';

export interface HistoryDetailProps {
  step: HistoryStep;
  onAsOf: (asOf: string) => void;
}

export function HistoryDetail({ step, onAsOf }: HistoryDetailProps): ReactElement {
  const days = [
    categoryWords(step.changeCategory),
    step.notifiedOn ? `届出 ${dateWords(step.notifiedOn)}` : '',
    `処理 ${dateWords(step.processedOn)}`,
  ].filter((words) => words !== '');
  const day = calendarDayOf({ on: step.effectiveOn, notation: step.effectiveOnNotation });
  const title = `${reasonWords(step.changeReason)}による変更`;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 text-dns-14N-130 text-solid-gray-800">
        <span>{days.join('　')}</span>
        {day ? (
          <Button kind="quiet" onClick={() => onAsOf(day)}>
            この時点を見る<span className="sr-only">（{dateWords(day)}）</span>
          </Button>
        ) : null}
      </p>
      {step.changeNote ? <p>留意事項：{step.changeNote}</p> : null}
      {step.changes.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 text-dns-16N-130">
            {changedWords(step)}
          </summary>
          <DiffTable
            caption={title}
            rows={step.changes.map(({ name, label, before, after }) => {
              const values = { before: itemWords(name, before), after: itemWords(name, after) };
              return { item: label, ...values, kind: diffKindOf(values) };
            })}
          />
          <p className="pt-1 text-dns-14N-130 text-solid-gray-700">
            操作 {instantWords(step.operatedAt)}　{step.operatorId}
          </p>
        </details>
      ) : null}
      {step.hiddenChanges.length > 0 ? (
        <p className="text-dns-14N-130 text-solid-gray-700">
          {step.hiddenChanges.join('・')}も変わりました（照会する権限がありません）。
        </p>
      ) : null}
    </>
  );
}

/** 変更 3項目：住所、方書、続柄 — the first few by name, so that most need not be opened. */
function changedWords({ changes }: HistoryStep): string {
  const names = changes.slice(0, 3).map(({ label }) => label);
  const more = changes.length > names.length ? ' ほか' : '';
  return `変更 ${changes.length}項目：${names.join('、')}${more}`;
}
