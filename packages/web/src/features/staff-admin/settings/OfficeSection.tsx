/**
 * 入力場所 — where entries are made: the main office, branches and sections.
 *
 * @spec juki 1.3.1
 */
import { officeFields, officeKinds, registerOffice } from '@yakuba/contract/municipality';
import type { ReactElement } from 'react';

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

type Office = TownData['offices'][number];

const kindWords = { main: '本庁', branch: '支所', 'sub-branch': '出張所', section: '課' } as const;
const schema = officeFields.omit({ validUntil: true }).extend(periodFields);
const labels = {
  id: '識別名',
  name: '名称',
  kind: '区分',
  validFrom: '開始日',
  lastDay: '最後の日',
};

export function OfficeSection({ town }: { town: TownData }): ReactElement {
  const addition = useAddition();
  return (
    <Section id="offices" title="入力場所">
      <Table
        caption="入力場所の一覧"
        hideCaption
        columns={columns}
        rows={town.offices}
        rowKey={({ id, validFrom }) => `${id} ${validFrom}`}
        empty="入力場所は登録されていません。"
      />
      <AdditionFrame addition={addition} words="入力場所を登録する">
        <OfficeForm addition={addition} />
      </AdditionFrame>
    </Section>
  );
}

function OfficeForm({ addition }: { addition: Addition }): ReactElement {
  const form = useDraftForm({
    id: 'office',
    schema,
    labels,
    initial: { kind: 'main', validFrom: today() },
    send: ({ lastDay, ...office }, idempotencyKey) => {
      const body = { ...office, validUntil: endAfter(lastDay) };
      return call(registerOffice, { body }, { idempotencyKey });
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
        {...form.textField('kind')}
        width="s"
        choices={officeKinds.map((value) => ({ value, label: kindWords[value] }))}
      />
      <DateField {...form.dateField('validFrom')} required />
      <DateField {...form.dateField('lastDay')} />
    </AdditionForm>
  );
}

const columns: readonly Column<Office>[] = [
  { id: 'name', header: '名称', isRowHeader: true, cell: ({ name }) => name },
  { id: 'id', header: '識別名', cell: ({ id }) => id },
  { id: 'kind', header: '区分', cell: ({ kind }) => kindWords[kind] },
  { id: 'period', header: '期間', cell: periodWords },
];
