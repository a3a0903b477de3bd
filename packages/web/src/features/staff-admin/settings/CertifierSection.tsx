/**
 * 認証者 — who certifies, and in which period; a deputy holds while the period lasts.
 *
 * @spec juki 1.3.9
 */
import { appointCertifier, certifierCapacities } from '@yakuba/contract/municipality';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../../api/client.ts';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { endAfter, periodWords } from '../period-words.ts';
import { AdditionForm, AdditionFrame } from './AdditionFrame.tsx';
import { EndCertifier } from './EndCertifier.tsx';
import { periodFields } from './period-fields.ts';
import { type Addition, type TownData, today, useAddition } from './use-town.ts';

type Certifier = TownData['certifiers'][number];

const capacityWords = { mayor: '長', acting: '職務代理者' } as const;
const schema = bodySchema(appointCertifier).omit({ validUntil: true }).extend(periodFields);
const labels = {
  capacity: '区分',
  title: '職名',
  name: '氏名',
  validFrom: '開始日',
  lastDay: '最後の日',
};

export function CertifierSection({ town }: { town: TownData }): ReactElement {
  const addition = useAddition();
  const { certifier } = town;
  return (
    <Section
      id="certifiers"
      title="認証者"
      note={
        certifier ? `今日は ${certifier.title} ${certifier.name ?? ''}` : '今日の認証者がいません'
      }
    >
      <Table
        caption="認証者の一覧"
        hideCaption
        columns={columns}
        rows={town.certifiers}
        rowKey={({ id }) => id}
        empty="認証者が登録されていません。登録するまで証明書を発行できません。"
      />
      <AdditionFrame addition={addition} words="認証者を登録する">
        <CertifierForm addition={addition} />
      </AdditionFrame>
    </Section>
  );
}

function CertifierForm({ addition }: { addition: Addition }): ReactElement {
  const form = useDraftForm({
    id: 'certifier',
    schema,
    labels,
    initial: { capacity: 'mayor', validFrom: today() },
    send: ({ lastDay, ...certifier }, idempotencyKey) => {
      const body = { ...certifier, validUntil: endAfter(lastDay) };
      return call(appointCertifier, { body }, { idempotencyKey });
    },
    onSent: addition.finish,
  });
  return (
    <AdditionForm form={form} addition={addition}>
      <RadioGroup
        {...form.choiceField('capacity')}
        choices={certifierCapacities.map((value) => ({ value, label: capacityWords[value] }))}
      />
      <TextField {...form.textField('title')} required hint="町長、町長職務代理者 副町長 など" />
      <TextField {...form.textField('name')} required />
      <DateField {...form.dateField('validFrom')} required />
      <DateField {...form.dateField('lastDay')} />
    </AdditionForm>
  );
}

const columns: readonly Column<Certifier>[] = [
  {
    id: 'title',
    header: '職名・氏名',
    isRowHeader: true,
    cell: ({ title, name }) => `${title}　${name ?? ''}`,
  },
  { id: 'capacity', header: '区分', cell: ({ capacity }) => capacityWords[capacity] },
  { id: 'period', header: '期間', cell: periodWords },
  {
    id: 'end',
    header: '操作',
    kind: 'fit',
    cell: (certifier) => <EndCertifier id={certifier.id} title={certifier.title} />,
  },
];
