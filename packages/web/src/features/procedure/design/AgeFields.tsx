/** 年齢の欄 — how many years, counted on which day. */
import type { FormDefinition, FormItem } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import type { AgeOperand } from './condition.ts';
import { NumberField } from './LimitFields.tsx';
import { OperandField } from './OperandField.tsx';

export interface AgeFieldsProps {
  id: string;
  form: FormDefinition;
  /** 生年月日 — the item from which years are counted. */
  item: FormItem;
  operand: AgeOperand;
  onOperand: (operand: AgeOperand) => void;
}

export function AgeFields({ id, form, item, operand, onOperand }: AgeFieldsProps): ReactElement {
  return (
    <>
      <NumberField
        id={id}
        label="年齢"
        unit="歳"
        value={operand.years ?? undefined}
        onNumber={(years) => onOperand({ ...operand, years: years ?? null })}
      />
      <OperandField
        id={`${id}-on`}
        form={form}
        item={item}
        operand={operand.on}
        words={{ other: '年齢を数える日', own: '日を書く' }}
        onOperand={(on) => onOperand({ ...operand, on })}
      />
    </>
  );
}

/** 年齢の初め — nothing is known of it yet. */
export const blankAge: AgeOperand = {
  kind: 'age',
  years: null,
  on: { kind: 'value', value: null },
};
