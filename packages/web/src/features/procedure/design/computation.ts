/** 計算の組立て — sums, products, differences and joined texts, as officers compose them. */
import type { Expression } from '@yakuba/kernel/form';

import type { Operand } from './condition.ts';

export const operationWords = {
  sum: '合計',
  product: '積（掛け算）',
  minus: '差（引き算）',
  join: '文字のつなぎ',
} as const;
export type Operation = keyof typeof operationWords;

export interface Computation {
  readonly operation: Operation;
  readonly parts: readonly Operand[];
}

/** 条件式にする — null while it lacks a part. */
export function expressionOfComputation({ operation, parts }: Computation): Expression | null {
  const values = parts.filter(isWritten).map(expressionOfOperand);
  const [first, second] = values;
  if (!first) return null;
  if (operation !== 'minus') return { [operation]: values } as unknown as Expression;
  return second ? { minus: [first, second] } : null;
}

/** 計算として読む — null where it is of a shape that is not composed here. */
export function readComputation(expression: Expression): Computation | null {
  for (const operation of Object.keys(operationWords) as Operation[]) {
    if (!(operation in expression)) continue;
    const given = (expression as Readonly<Record<string, readonly Expression[]>>)[operation] ?? [];
    const parts = given.map(operandOf);
    const read = parts.filter((one) => one !== null);
    return read.length === parts.length ? { operation, parts: read } : null;
  }
  return null;
}

function isWritten(operand: Operand): boolean {
  if (operand.kind === 'item') return operand.name !== '';
  return operand.value !== null && operand.value !== '';
}

function expressionOfOperand(operand: Operand): Expression {
  return operand.kind === 'item' ? { item: operand.name } : { value: operand.value };
}

function operandOf(expression: Expression): Operand | null {
  if ('value' in expression) return { kind: 'value', value: expression.value };
  return 'item' in expression ? { kind: 'item', name: expression.item } : null;
}
