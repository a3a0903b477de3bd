/** 限りの欄 — least and most, in the unit of the kind, and the decimals of a number. */
import type { FormItem, FormItemKind } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { TextField } from '../../../ui/TextField.tsx';
import type { ChangeItem } from './ItemEditor.tsx';
import { fieldOf } from './problem-places.ts';

export interface LimitFieldsProps {
  target: string;
  item: FormItem;
  change: ChangeItem;
}

const limits: Partial<Record<FormItemKind, readonly [least: string, most: string, unit: string]>> =
  {
    text: ['最小の文字数', '最大の文字数', '文字'],
    kana: ['最小の文字数', '最大の文字数', '文字'],
    number: ['最小の値', '最大の値', ''],
    yen: ['最小の金額', '最大の金額', '円'],
    choices: ['選ぶ最小の数', '選ぶ最大の数', '個'],
    members: ['最小の人数', '最大の人数', '人'],
    evidence: ['', '最大の件数', '件'],
  };

export function LimitFields({ target, item, change }: LimitFieldsProps): ReactElement | null {
  const found = limits[item.kind];
  if (!found) return null;
  const [least, most, unit] = found;
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-3">
      {least === '' ? null : (
        <NumberField
          id={fieldOf(target, 'least')}
          label={least}
          unit={unit}
          value={item.least}
          onNumber={(next) => change('下限の変更', { least: next }, 'least')}
        />
      )}
      <NumberField
        id={fieldOf(target, 'most')}
        label={most}
        unit={unit}
        value={item.most}
        onNumber={(next) => change('上限の変更', { most: next }, 'most')}
      />
      {item.kind === 'number' ? (
        <NumberField
          id={fieldOf(target, 'decimals')}
          label="小数の桁数"
          unit="桁"
          value={item.decimals}
          onNumber={(next) => change('小数の桁数の変更', { decimals: digits(next) }, 'decimals')}
        />
      ) : null}
    </div>
  );
}

export interface NumberFieldProps {
  id: string;
  label: string;
  unit: string;
  value: number | undefined;
  onNumber: (value: number | undefined) => void;
}

/** 数の欄 — what is typed stays as typed while it is not yet a number. */
export function NumberField({ id, label, unit, value, onNumber }: NumberFieldProps): ReactElement {
  const [typed, setTyped] = useState({ text: value === undefined ? '' : String(value), value });
  if (typed.value !== value) setTyped({ text: value === undefined ? '' : String(value), value });
  const read = readNumber(typed.text);
  return (
    <TextField
      id={id}
      label={label}
      width="xs"
      inputMode="decimal"
      beside={unit}
      value={typed.text}
      error={read === null ? '数字で入力してください。' : undefined}
      onChange={({ target }) => {
        const next = readNumber(target.value);
        setTyped({ text: target.value, value: next === null ? value : next });
        if (next !== null && next !== value) onNumber(next);
      }}
    />
  );
}

/** Undefined for nothing, null for what is no number. */
function readNumber(text: string): number | undefined | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

function digits(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.min(6, Math.max(0, Math.trunc(value)));
}
