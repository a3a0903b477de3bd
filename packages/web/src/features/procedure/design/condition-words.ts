/** 条件の文 — a condition or a computation as a Japanese sentence. */
import { formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';
import type { Expression, FormDefinition, FormItem, FormRule } from '@yakuba/kernel/form';

import { type Computation, operationWords, readComputation } from './computation.ts';
import {
  type Clause,
  type Condition,
  isGroup,
  type Operand,
  readCondition,
  type Test,
} from './condition.ts';
import { findItem } from './edit-form.ts';
import { labelOrKind } from './new-item.ts';

export const testWords: Readonly<Record<Test, string>> = {
  equal: 'と同じ',
  notEqual: 'と違う',
  includes: 'を選んだ',
  excludes: 'を選んでいない',
  atLeast: '以上（以後）',
  atMost: '以下（以前）',
  more: 'より大きい（後）',
  less: 'より小さい（前）',
  ageAtLeast: '…歳以上',
  ageBelow: '…歳未満',
  countAtLeast: '人以上',
  countAtMost: '人以下',
  answered: '答えた',
  unanswered: '答えていない',
};

export const OTHERWISE = 'この画面では組み立てられない形の条件';

/** 条件の文 — 「手続をする人」が「代理人」と同じ、かつ … */
export function conditionWords(form: FormDefinition, expression: Expression): string {
  const condition = readCondition(expression);
  return condition ? joinedWords(form, condition) : OTHERWISE;
}

function joinedWords(form: FormDefinition, { join, clauses }: Condition): string {
  const words = clauses.map((part) =>
    isGroup(part) ? `（${joinedWords(form, part)}）` : clauseWords(form, part),
  );
  return words.join(join === 'all' ? '、かつ' : '、または');
}

/** 計算の文 */
export function computationWords(form: FormDefinition, expression: Expression): string {
  const computation = readComputation(expression);
  if (!computation) return OTHERWISE;
  const { operation, parts } = computation;
  const words = parts.map((part) => operandWords(form, part, undefined));
  return `${words.join('、')}の${operationWords[operation]}`;
}

/** 規則の文 — 「振込先」を表示：… */
export function ruleWords(form: FormDefinition, rule: FormRule): string {
  const name = nameWords(form, rule.target);
  switch (rule.effect) {
    case 'show':
      return `${name}を表示する：${conditionWords(form, rule.when)}`;
    case 'require':
      return `${name}を必須にする：${conditionWords(form, rule.when)}`;
    case 'compute':
      return `${name}を計算する：${computationWords(form, rule.value)}`;
    case 'check':
      return `${name}を検査する：${conditionWords(form, rule.when)}（合わないとき「${rule.message.ja}」）`;
  }
}

export type { Computation };

function clauseWords(form: FormDefinition, { item, test, operand }: Clause): string {
  const name = nameWords(form, item);
  if (!operand) return `${name}に${testWords[test]}`;
  if (operand.kind === 'age') {
    const bound = test === 'ageAtLeast' ? '以上' : '未満';
    const day = operandWords(form, operand.on, findItem(form, item));
    return `${name}から数えて、${day}に満${operand.years ?? ''}歳${bound}`;
  }
  const other = operandWords(form, operand, findItem(form, item));
  switch (test) {
    case 'equal':
    case 'notEqual':
      return `${name}が${other}${testWords[test]}`;
    case 'includes':
    case 'excludes':
      return `${name}で${other}${testWords[test]}`;
    default:
      return `${name}が${other}${plain(test, findItem(form, item))}`;
  }
}

/** 大小の言葉 — of days 以後, of figures 以上. */
export function plain(test: Test, item: FormItem | undefined): string {
  const [figure, day] = orders[test] ?? [testWords[test], testWords[test]];
  return item?.kind === 'date' ? day : figure;
}

const orders: Partial<Record<Test, readonly [string, string]>> = {
  atLeast: ['以上', '以後'],
  atMost: ['以下', '以前'],
  more: ['より大きい', 'より後'],
  less: ['より小さい', 'より前'],
};

function operandWords(form: FormDefinition, operand: Operand, item: FormItem | undefined): string {
  if (operand.kind === 'item') return nameWords(form, operand.name);
  const text = String(operand.value);
  const choice = item?.choices?.find((one) => one.value === text);
  if (choice) return `「${choice.label.ja}」`;
  const day = item?.kind === 'date' ? parsePlainDate(text) : null;
  if (day?.ok) return formatWareki(day.value);
  return typeof operand.value === 'number' ? text : `「${text}」`;
}

function nameWords(form: FormDefinition, name: string): string {
  const section = form.sections.find((one) => one.name === name);
  const text = section?.title ?? findItem(form, name)?.label;
  return text ? `「${labelOrKind(text, name)}」` : `「${name}」`;
}
