/**
 * 入力端末 — the machines at which entries are made, known by their network address.
 *
 * @spec juki 1.3.1
 */
import { registerTerminal, terminalFields } from '@yakuba/contract/municipality';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endAfter, periodWords } from '../period-words.ts';
import { AdditionForm, AdditionFrame } from './AdditionFrame.tsx';
import { periodFields } from './period-fields.ts';
import { type Addition, type TownData, today, useAddition } from './use-town.ts';

type Terminal = TownData['terminals'][number];

const schema = terminalFields.omit({ validUntil: true, address: true }).extend({
  ...periodFields,
  address: z
    .union([z.ipv4(), z.ipv6()], 'アドレスは 192.0.2.10 のように入力してください。')
    .or(z.literal(''))
    .default(''),
});
const labels = {
  id: '識別名',
  officeId: '入力場所',
  name: '名称',
  address: 'ネットワークアドレス',
  validFrom: '開始日',
  lastDay: '最後の日',
};

export function TerminalSection({ town }: { town: TownData }): ReactElement {
  const addition = useAddition();
  return (
    <Section id="terminals" title="入力端末">
      <Table
        caption="入力端末の一覧"
        hideCaption
        columns={columns}
        rows={town.terminals}
        rowKey={({ id, validFrom }) => `${id} ${validFrom}`}
        empty="入力端末は登録されていません。"
      />
      {town.offices.length > 0 ? (
        <AdditionFrame addition={addition} words="入力端末を登録する">
          <TerminalForm town={town} addition={addition} />
        </AdditionFrame>
      ) : (
        <p>入力端末を登録するには、先に入力場所を登録してください。</p>
      )}
    </Section>
  );
}

function TerminalForm({ town, addition }: { town: TownData; addition: Addition }): ReactElement {
  const form = useDraftForm({
    id: 'terminal',
    schema,
    labels,
    initial: { officeId: town.offices[0]?.id ?? '', validFrom: today() },
    send: ({ lastDay, address, ...terminal }, idempotencyKey) => {
      const body = { ...terminal, address: address || null, validUntil: endAfter(lastDay) };
      return call(registerTerminal, { body }, { idempotencyKey });
    },
    onSent: addition.finish,
  });
  return (
    <AdditionForm form={form} addition={addition}>
      <TextField
        {...form.textField('id')}
        required
        width="s"
        hint="英小文字・数字・ハイフン"
        autoCapitalize="none"
      />
      <TextField {...form.textField('name')} required />
      <Select
        {...form.textField('officeId')}
        choices={town.offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...form.textField('address')} hint="わからないときは空けておきます。" />
      <DateField {...form.dateField('validFrom')} required />
      <DateField {...form.dateField('lastDay')} />
    </AdditionForm>
  );
}

const columns: readonly Column<Terminal>[] = [
  { id: 'name', header: '名称', isRowHeader: true, cell: ({ name }) => name },
  { id: 'id', header: '識別名', cell: ({ id }) => id },
  { id: 'office', header: '入力場所', cell: ({ officeId }) => officeId },
  { id: 'address', header: 'アドレス', cell: ({ address }) => address ?? '' },
  { id: 'period', header: '期間', cell: periodWords },
];
