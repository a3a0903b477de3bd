/** 休業日 — days on which the office is closed; what is done on them is reviewed. */
import { registerClosedDays } from '@yakuba/contract/municipality';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { AdditionForm, AdditionFrame } from './AdditionFrame.tsx';
import { type Addition, type TownData, useAddition } from './use-town.ts';

type ClosedDay = TownData['closedDays'][number];

const schema = z.object({
  day: z.iso.date('年月日を入力してください（例 令和9年1月1日、5090101）。'),
  title: z.string().trim().min(1).max(40),
});

export function ClosedDaySection({ town }: { town: TownData }): ReactElement {
  const addition = useAddition();
  return (
    <Section id="closed-days" title="これからの休業日">
      <Table
        caption="休業日の一覧"
        hideCaption
        columns={columns}
        rows={town.closedDays}
        rowKey={({ day }) => day}
        empty="これからの休業日は登録されていません。"
      />
      <AdditionFrame addition={addition} words="休業日を登録する">
        <ClosedDayForm addition={addition} />
      </AdditionFrame>
    </Section>
  );
}

function ClosedDayForm({ addition }: { addition: Addition }): ReactElement {
  const form = useDraftForm({
    id: 'closed-day',
    schema,
    labels: { day: '年月日', title: '名称' },
    initial: {},
    send: (closedDay, idempotencyKey) =>
      call(registerClosedDays, { body: { days: [closedDay] } }, { idempotencyKey }),
    onSent: addition.finish,
  });
  return (
    <AdditionForm form={form} addition={addition}>
      <DateField {...form.dateField('day')} required />
      <TextField {...form.textField('title')} required hint="元日、年末年始 など" />
    </AdditionForm>
  );
}

const columns: readonly Column<ClosedDay>[] = [
  {
    id: 'day',
    header: '年月日',
    isRowHeader: true,
    cell: ({ day }) => formatWareki(day as PlainDate),
  },
  { id: 'title', header: '名称', cell: ({ title }) => title },
];
