/** 届け先の条件 — rules that hold together; staff see how many are meant, never who. */
import type { Condition } from '@yakuba/contract/notice';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { valueAt } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { MachiAzaChoice } from './MachiAzaChoice.tsx';
import { ProcedureChoice } from './ProcedureChoice.tsx';

const kinds: Readonly<Record<Condition['kind'], string>> = {
  age: '本人の年齢',
  'household-with-child': '世帯にいる人の年齢（子どもなど）',
  'machi-aza': '住んでいる町字',
  'not-applied': '受けられるのに未申請',
};

export function ConditionFields({ form }: { form: DraftForm }): ReactElement {
  const list = valueAt(form.values, 'audience');
  const conditions = Array.isArray(list) ? list : [];
  const add = () =>
    form.set(`audience.${conditions.length}`, { kind: 'age', on: todayInJapan(new Date()) });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-std-16N-170">
        カードでサインインして登録した人のうち、すべての条件に合う人に届きます。
      </p>
      {conditions.map((_, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place alone.
          key={at}
          className="flex flex-col gap-4 rounded-8 border border-solid-gray-300 p-4"
        >
          <legend className="px-1 text-dns-16B-130">条件{at + 1}</legend>
          <Select
            {...form.textField(`audience.${at}.kind`)}
            width="l"
            choices={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          />
          <Details form={form} path={`audience.${at}`} />
          <div>
            <Button kind="quiet" onClick={() => form.removeRow('audience', at)}>
              条件{at + 1}を外す
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button id={form.fieldId('audience')} onClick={add}>
          条件を加える
        </Button>
      </div>
    </div>
  );
}

function Details({ form, path }: { form: DraftForm; path: string }): ReactElement {
  const kind = form.text(`${path}.kind`);
  if (kind === 'machi-aza') return <MachiAzaChoice form={form} path={`${path}.codes`} />;
  if (kind === 'not-applied') {
    return (
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <ProcedureChoice form={form} path={`${path}.procedureCode`} />
        <DateField {...form.dateField(`${path}.since`)} required />
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <TextField
        {...form.textField(`${path}.from`)}
        required
        width="xs"
        inputMode="numeric"
        beside="歳から"
      />
      <TextField
        {...form.textField(`${path}.until`)}
        required
        width="xs"
        inputMode="numeric"
        beside="歳まで"
      />
      <DateField {...form.dateField(`${path}.on`)} required />
    </div>
  );
}
