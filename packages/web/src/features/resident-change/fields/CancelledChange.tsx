/**
 * 取り消す異動の選択欄 — the newest change of each person with what would be restored, or one
 * of the changes decided before.
 *
 * @spec juki 4.6.1.1
 */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { HistoryStep, ResidentView } from '@yakuba/contract/resident';
import { changeKinds, changeReasons, changeRoutes, viewRoutes } from '@yakuba/contract/resident';
import { formatUncertainDate, formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { DiffTable } from '../../../ui/DiffTable.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { ChangeView } from '../change-form.ts';
import { chosenNumbers, type PeopleChoice } from '../people-choice.ts';

export interface CancelledChangeProps {
  view: ChangeView;
  people: PeopleChoice;
}

export function CancelledChange({ view: { form }, people }: CancelledChangeProps): ReactElement {
  const numbers = chosenNumbers(form.values, people);
  const records = useQueries({ queries: numbers.map(recordQuery) });
  const { data } = useQuery({
    queryKey: ['resident', 'changes', { status: 'approved' }],
    queryFn: ({ signal }) =>
      call(changeRoutes.listChanges, { query: { status: 'approved' } }, { signal }),
  });
  const made = (data?.changes ?? []).filter(({ kind, subjects }) => {
    return kind !== 'cancel-change' && subjects.some((number) => numbers.includes(number));
  });
  const isNewest = form.text('changeId') === '';
  return (
    <>
      <RadioGroup
        {...form.choiceField('changeId')}
        choices={[
          { value: '', label: '各人の直近の異動' },
          ...made.map(({ id, kind, heading, effectiveOn }) => ({
            value: id,
            label: `${changeKinds[kind]}　${heading}`,
            hint: `異動日 ${dayWords(effectiveOn)}`,
          })),
        ]}
        direction="column"
      />
      {records.map((record, place) =>
        record.data ? (
          <Restored key={numbers[place]} view={record.data} isNewest={isNewest} />
        ) : (
          <Skeleton key={numbers[place]} lines={2} />
        ),
      )}
    </>
  );
}

/** What the newest change altered, read backwards. */
function Restored({ view, isNewest }: { view: ResidentView; isNewest: boolean }): ReactElement {
  const [newest] = view.history;
  const name = view.record.fullName ?? '';
  if (!newest) return <p>{name}の異動履歴はありません。</p>;
  const rows = newest.changes.map(({ label, before, after }) => ({
    item: label,
    before: String(after ?? ''),
    after: String(before ?? ''),
    kind: 'changed' as const,
  }));
  return (
    <section className="flex flex-col gap-2 border-t border-solid-gray-300 pt-3">
      <p className="text-dns-16B-130">{`${name}の直近の異動：${stepWords(newest)}`}</p>
      {isNewest && rows.length > 0 ? <DiffTable caption={`${name}に戻る内容`} rows={rows} /> : null}
      {isNewest && rows.length === 0 ? <p>{FIRST}</p> : null}
    </section>
  );
}

const FIRST = '最初の記載です。取り消すと、この方の住民票は消除されます。';

function recordQuery(addresseeNumber: string) {
  return {
    queryKey: ['resident', 'record', addresseeNumber],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      call(viewRoutes.getResidentRecord, { params: { addresseeNumber }, query: {} }, { signal }),
  };
}

function stepWords({ changeReason, effectiveOn, effectiveOnNotation }: HistoryStep): string {
  const isKnown = Object.hasOwn(changeReasons, changeReason);
  const reason = isKnown ? changeReasons[changeReason as keyof typeof changeReasons].label : '';
  return `${reason}（${formatUncertainDate({ on: effectiveOn, notation: effectiveOnNotation })}）`;
}

function dayWords(on: string | null): string {
  const day = parsePlainDate(on ?? '');
  return day.ok ? formatWareki(day.value) : '';
}
