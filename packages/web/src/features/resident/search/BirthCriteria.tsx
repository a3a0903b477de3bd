/**
 * 生年月日の条件 — a day, part of one, or a period, in either calendar.
 *
 * @spec juki 2.1.3
 */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { choicesOf } from '../words/choices-of.ts';
import { readBirthYear } from './criteria-draft.ts';

export function BirthCriteria({ form }: { form: DraftForm }): ReactElement {
  const kind = form.text('dateOfBirth.kind');
  return (
    <div className="col-span-full flex flex-col gap-1.5">
      <div className="flex flex-wrap items-end gap-3">
        <Select
          {...form.textField('dateOfBirth.kind')}
          error={undefined}
          width="s"
          choices={birthKinds}
        />
        {kind === 'day' ? <DateField {...form.dateField('dateOfBirth.on')} hint={dayHint} /> : null}
        {kind === 'year' || kind === 'month' ? yearField(form) : null}
        {kind === 'month' || kind === 'month-day' ? monthField(form, 'month') : null}
        {kind === 'month-day' ? monthField(form, 'day') : null}
        {kind === 'period' ? periodFields(form) : null}
      </div>
      <FieldError id={form.fieldId('dateOfBirth')}>{form.error('dateOfBirth')}</FieldError>
    </div>
  );
}

function yearField(form: DraftForm): ReactElement {
  const year = readBirthYear(form.text('dateOfBirth.year'));
  return (
    <TextField
      {...form.textField('dateOfBirth.year')}
      width="xs"
      hint="例 昭和25、S25、1950"
      beside={
        <output className="text-dns-16N-130 text-solid-gray-800">{year ? `${year}年` : ''}</output>
      }
    />
  );
}

function monthField(form: DraftForm, part: 'month' | 'day'): ReactElement {
  const unit = part === 'month' ? '月' : '日';
  return (
    <TextField
      {...form.textField(`dateOfBirth.${part}`)}
      width="xs"
      inputMode="numeric"
      beside={unit}
    />
  );
}

function periodFields(form: DraftForm): ReactElement {
  return (
    <>
      <DateField {...form.dateField('dateOfBirth.from')} />
      <DateField {...form.dateField('dateOfBirth.until')} />
    </>
  );
}

const dayHint = '和暦7桁（4050101）、西暦8桁（19930101）、平成5年1月1日 など';
const birthKinds = choicesOf({
  day: '年月日',
  year: '年だけ',
  month: '年と月',
  'month-day': '月と日',
  period: '期間',
});
