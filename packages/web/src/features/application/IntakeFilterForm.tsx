/** 受付一覧の条件の欄 — state, procedure, channel, due day, number and order. */
import {
  applicationChannels,
  type IntakeProcedure,
  intakeOrders,
} from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { type Choice, Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dueChoices, type IntakeFilter, stateGroups } from './intake-filter.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];
const orNone = <S extends z.ZodType>(one: S) => one.or(z.literal('')).default('');

const schema = z.object({
  group: z.enum(keysOf(stateGroups)),
  procedureCode: z.string().default(''),
  channel: orNone(z.enum(keysOf(applicationChannels))),
  due: orNone(z.enum(keysOf(dueChoices))),
  receiptNumber: z.string().max(30).default(''),
  order: z.enum(keysOf(intakeOrders)),
});
const labels = {
  group: '状態',
  procedureCode: '手続',
  channel: '経路',
  due: '期限',
  receiptNumber: '受付番号',
  order: '並び',
};
const halfWidth = (text: string): string => text.normalize('NFKC').trim();

export interface IntakeFilterFormProps {
  initial: IntakeFilter;
  /** Those with open applications. */
  procedures: readonly IntakeProcedure[];
  onFilter: (filter: IntakeFilter) => void;
}

export function IntakeFilterForm(props: IntakeFilterFormProps): ReactElement {
  const { initial, procedures, onFilter } = props;
  const [first] = useState({ ...initial });
  const form = useDraftForm({
    id: 'intake-filter',
    schema,
    labels,
    initial: first,
    tidy: { receiptNumber: halfWidth },
    send: (filter) => Promise.resolve(filter),
    onSent: onFilter,
  });
  return (
    <DraftFormFrame form={form} actions={null}>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Select {...form.textField('group')} width="m" choices={choicesOf(stateGroups)} />
        <Select
          {...form.textField('procedureCode')}
          width="m"
          placeholder="すべて"
          choices={procedures.map(({ procedureCode, procedureTitle, openCount }) => ({
            value: procedureCode,
            label: `${procedureTitle}（${openCount}件）`,
          }))}
        />
        <Select
          {...form.textField('channel')}
          width="s"
          placeholder="すべて"
          choices={choicesOf(applicationChannels)}
        />
        <Select
          {...form.textField('due')}
          width="s"
          placeholder="問わない"
          choices={choicesOf(dueChoices)}
        />
        <TextField {...form.textField('receiptNumber')} width="s" inputMode="numeric" />
        <Select {...form.textField('order')} width="s" choices={choicesOf(intakeOrders)} />
        <Button type="submit" kind="primary">
          絞り込む
        </Button>
      </div>
    </DraftFormFrame>
  );
}

function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
