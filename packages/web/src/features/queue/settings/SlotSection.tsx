/** 予約枠 — the bookable times of the coming weeks, and how many of their places are taken. */
import { formatWareki, type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { clockTime } from '../../../queue/app/clock-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { SlotForm } from './SlotForm.tsx';
import { type Category, type SlotLine, useRefresh } from './use-settings.ts';

export interface SlotSectionProps {
  slots: readonly SlotLine[];
  categories: readonly Category[];
}

/** 一日の枠 — of one category, told in one line. */
interface DayLine {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly first: string;
  readonly last: string;
  readonly times: number;
  readonly capacity: number;
  readonly taken: number;
}

export function SlotSection({ slots, categories }: SlotSectionProps): ReactElement {
  const [shown, setShown] = useState<'list' | 'form' | 'done'>('list');
  const refresh = useRefresh();
  const open = slots.filter(({ capacity, taken }) => capacity > 0 || taken > 0);
  return (
    <Section
      id="slots"
      title="予約枠"
      note="これからの4週間"
      actions={
        shown === 'form' || categories.length === 0 ? null : (
          <Button onClick={() => setShown('form')}>予約枠を定める</Button>
        )
      }
    >
      {shown === 'done' ? (
        <div className="mb-4">
          <Notice kind="success" title="登録しました" announce="status" />
        </div>
      ) : null}
      {shown === 'form' ? (
        <div className="mb-4 rounded-8 border border-solid-gray-300 p-5">
          <SlotForm
            categories={categories}
            whenLeft={() => setShown('list')}
            whenSaved={() => {
              setShown('done');
              refresh();
            }}
          />
        </div>
      ) : null}
      <Table
        caption="予約枠の一覧"
        hideCaption
        columns={columns}
        rows={dayLines(open, categories)}
        rowKey={({ key }) => key}
        empty="これからの予約枠はありません。"
      />
    </Section>
  );
}

const columns: readonly Column<DayLine>[] = [
  {
    id: 'day',
    header: '日',
    isRowHeader: true,
    cell: ({ day }) => formatWareki(day as PlainDate),
  },
  { id: 'title', header: '区分', cell: ({ title }) => title },
  {
    id: 'times',
    header: '時刻',
    cell: ({ first, last, times }) => `${first}から${last}まで（${times}回）`,
  },
  { id: 'capacity', header: '定員の計', kind: 'number', cell: ({ capacity }) => `${capacity}人` },
  { id: 'taken', header: '予約', kind: 'number', cell: ({ taken }) => `${taken}人` },
];

function dayLines(slots: readonly SlotLine[], categories: readonly Category[]): DayLine[] {
  const dayOf = ({ startsAt }: SlotLine) => todayInJapan(new Date(startsAt));
  const groups = Map.groupBy(slots, (slot) => `${dayOf(slot)} ${slot.categoryCode}`);
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return [];
    return {
      key,
      day: dayOf(first),
      title: categories.find(({ code }) => code === first.categoryCode)?.title ?? '',
      first: clockTime(new Date(first.startsAt)),
      last: clockTime(new Date(last.startsAt)),
      times: own.length,
      capacity: own.reduce((sum, { capacity }) => sum + capacity, 0),
      taken: own.reduce((sum, { taken }) => sum + taken, 0),
    };
  });
}
