/** 比べる相手の欄 — a choice, a figure, a day or a text, or another item of the same kind. */
import { formatWareki, parseDateInput, parsePlainDate } from '@yakuba/kernel/calendar';
import { type FormDefinition, type FormItem, itemsOf } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { DateField } from '../../../ui/DateField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Operand } from './condition.ts';
import { NumberField } from './LimitFields.tsx';
import { labelOrKind } from './new-item.ts';

export interface OperandFieldProps {
  id: string;
  form: FormDefinition;
  /** What is compared. */
  item: FormItem;
  operand: Operand | null;
  onOperand: (operand: Operand) => void;
  /** What the field asks for, where it is no plain value. */
  words?: { readonly other: string; readonly own: string };
}

const comparable: readonly string[] = ['date', 'number', 'yen'];

export function OperandField(props: OperandFieldProps): ReactElement {
  const { id, form, item, operand, onOperand, words } = props;
  const others = itemsOf(form).filter(
    (one) => comparable.includes(one.kind) && one.kind === item.kind && one.name !== item.name,
  );
  const isItem = operand?.kind === 'item';
  return (
    <>
      {others.length > 0 ? (
        <Select
          id={`${id}-kind`}
          label={words?.other ?? '相手'}
          width="s"
          placeholder={words?.own ?? '値を書く'}
          value={isItem ? operand.name : ''}
          choices={others.map(({ name, label }) => ({
            value: name,
            label: labelOrKind(label, name),
          }))}
          onChange={({ target }) =>
            onOperand(
              target.value === ''
                ? { kind: 'value', value: null }
                : { kind: 'item', name: target.value },
            )
          }
        />
      ) : null}
      {isItem ? null : <ValueField {...props} />}
    </>
  );
}

function ValueField({ id, item, operand, onOperand }: OperandFieldProps): ReactElement {
  const held = operand?.kind === 'value' ? operand.value : null;
  const put = (value: string | number | null) => onOperand({ kind: 'value', value });
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return (
        <Select
          id={id}
          label="選択肢"
          width="s"
          placeholder="選んでください"
          value={typeof held === 'string' ? held : ''}
          choices={(item.choices ?? []).map(({ value, label }) => ({
            value,
            label: labelOrKind(label, value),
          }))}
          onChange={({ target }) => put(target.value === '' ? null : target.value)}
        />
      );
    case 'number':
    case 'yen':
    case 'members':
      return (
        <NumberField
          id={id}
          label="値"
          unit={units[item.kind]}
          value={typeof held === 'number' ? held : undefined}
          onNumber={(value) => put(value ?? null)}
        />
      );
    case 'date':
      return <DayField id={id} held={typeof held === 'string' ? held : ''} onDay={put} />;
    default:
      return (
        <TextField
          id={id}
          label="値"
          width="s"
          value={typeof held === 'string' ? held : ''}
          onChange={({ target }) => put(target.value === '' ? null : target.value)}
        />
      );
  }
}

const units = { number: '', yen: '円', members: '人' } as const;

interface DayFieldProps {
  id: string;
  held: string;
  onDay: (day: string | null) => void;
}

function DayField({ id, held, onDay }: DayFieldProps): ReactElement {
  const known = parsePlainDate(held);
  const [text, setText] = useState(known.ok ? formatWareki(known.value) : held);
  const read = parseDateInput(text);
  return (
    <DateField
      id={id}
      label="年月日"
      value={text}
      reading={read.ok ? formatWareki(read.value) : ''}
      onChange={({ target }) => {
        setText(target.value);
        const day = parseDateInput(target.value);
        onDay(day.ok ? day.value : null);
      }}
    />
  );
}
