/** 設定項目 — what every town may choose, what holds now, and what is planned. */
import { chooseSetting, settingItems } from '@yakuba/contract/municipality';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { AdditionForm, AdditionFrame } from './AdditionFrame.tsx';
import { type Addition, type TownData, today, useAddition } from './use-town.ts';

type SettingLine = TownData['settings'][number] & { readonly planned: string };

const schema = bodySchema(chooseSetting);
const labels = { name: '設定', value: '選ぶ値', validFrom: '適用開始日' };

export function SettingSection({ town }: { town: TownData }): ReactElement {
  const addition = useAddition();
  const lines = town.settings.map((setting) => ({
    ...setting,
    planned: town.scheduledSettings
      .filter(({ name }) => name === setting.name)
      .map(
        ({ name, value, validFrom }) =>
          `${formatWareki(validFrom as PlainDate)}から「${choiceWords(name, value)}」`,
      )
      .join('、'),
  }));
  return (
    <Section id="settings" title="選べる設定">
      <Table
        caption="設定の一覧"
        hideCaption
        columns={columns}
        rows={lines}
        rowKey={({ name }) => name}
        empty="設定はありません。"
      />
      <AdditionFrame addition={addition} words="設定を変える">
        <SettingForm addition={addition} />
      </AdditionFrame>
    </Section>
  );
}

function SettingForm({ addition }: { addition: Addition }): ReactElement {
  const form = useDraftForm({
    id: 'setting',
    schema,
    labels,
    initial: { name: settingItems[0].name, validFrom: today() },
    send: (body, idempotencyKey) => call(chooseSetting, { body }, { idempotencyKey }),
    onSent: addition.finish,
  });
  const item = settingItems.find(({ name }) => name === form.text('name'));
  return (
    <AdditionForm form={form} addition={addition}>
      <Select
        {...form.textField('name')}
        choices={settingItems.map(({ name, title }) => ({ value: name, label: title }))}
        onChange={(event) => {
          form.set('name', event.target.value);
          form.set('value', '');
        }}
      />
      <Select
        {...form.textField('value')}
        required
        placeholder="選んでください"
        choices={item?.choices ?? []}
      />
      <DateField {...form.dateField('validFrom')} required />
    </AdditionForm>
  );
}

const columns: readonly Column<SettingLine>[] = [
  {
    id: 'title',
    header: '設定',
    isRowHeader: true,
    cell: ({ name }) => settingItems.find((item) => item.name === name)?.title ?? name,
  },
  { id: 'value', header: '今の値', cell: ({ name, value }) => choiceWords(name, value) },
  { id: 'planned', header: '予定', cell: ({ planned }) => planned },
];

function choiceWords(name: string, value: string): string {
  const item = settingItems.find((one) => one.name === name);
  return item?.choices.find((choice) => choice.value === value)?.label ?? value;
}
