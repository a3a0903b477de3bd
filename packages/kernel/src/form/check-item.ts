/** 回答の検査 — one answer against its item; every sentence says what to do. */
import type { FieldProblem } from '../refusal/index.ts';
import { checkAddress, checkEvidence, checkText } from './check-value.ts';
import { isAnswered } from './expression.ts';
import { type AnswerValue, type FormItem, textIn } from './form.ts';
import { isRows } from './normalise-answer.ts';

const ROWS_MAX = 60;

/** 回答の検査 — problems at the item's name, or at `name.part` and `name.row.item`. */
export function checkItem(item: FormItem, value: AnswerValue, isRequired: boolean): FieldProblem[] {
  const at = (message: string | null): FieldProblem[] =>
    message === null ? [] : [{ path: item.name, message }];
  if (item.kind === 'explanation') return [];
  if (!isAnswered(value)) return isRequired ? at(missing(item)) : [];
  switch (item.kind) {
    case 'number':
    case 'yen':
      return at(checkNumber(item, value));
    case 'choice':
      return at(checkChoices(item, [value]));
    case 'choices':
      return at(checkChoices(item, value));
    case 'signature':
      return at(value === true ? null : '内容を確かめて、署名してください。');
    case 'address':
      return checkAddress(item, value);
    case 'evidence':
      return at(checkEvidence(item, value));
    case 'members':
      return checkRows(item, value);
    default:
      return at(checkText(item, value));
  }
}

function missing(item: FormItem): string {
  const label = textIn(item.label, 'ja');
  switch (item.kind) {
    case 'choice':
    case 'choices':
      return `「${label}」を選んでください。`;
    case 'evidence':
      return `「${label}」を添付してください。`;
    case 'signature':
      return '内容を確かめて、署名してください。';
    case 'members':
      return `「${label}」に1人以上入力してください。`;
    default:
      return `「${label}」を入力してください。`;
  }
}

function checkNumber(item: FormItem, value: AnswerValue): string | null {
  const label = textIn(item.label, 'ja');
  const unit = item.kind === 'yen' ? '円' : '';
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return `「${label}」は数字で入力してください。`;
  }
  const decimals = item.kind === 'yen' ? 0 : (item.decimals ?? 0);
  const scaled = value * 10 ** decimals;
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) {
    return decimals === 0
      ? `「${label}」は整数で入力してください。`
      : `「${label}」は小数第${decimals}位までで入力してください。`;
  }
  const least = item.least ?? (item.kind === 'yen' ? 0 : Number.NEGATIVE_INFINITY);
  if (value < least) return `「${label}」は${least}${unit}以上にしてください。`;
  const most = Math.min(item.most ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return value > most ? `「${label}」は${most}${unit}以下にしてください。` : null;
}

function checkChoices(item: FormItem, value: AnswerValue | readonly AnswerValue[]): string | null {
  const label = textIn(item.label, 'ja');
  const known = new Set((item.choices ?? []).map((choice) => choice.value));
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string' && known.has(one))) {
    return `「${label}」は、示された選択肢から選んでください。`;
  }
  if (new Set(value).size < value.length) return `「${label}」に同じ選択肢が2度あります。`;
  if (item.kind === 'choice') return null;
  if (item.least !== undefined && value.length < item.least) {
    return `「${label}」は${item.least}つ以上選んでください。`;
  }
  if (item.most === undefined || value.length <= item.most) return null;
  return `「${label}」は${item.most}つまで選べます。選択を減らしてください。`;
}

function checkRows(item: FormItem, value: AnswerValue): FieldProblem[] {
  const label = textIn(item.label, 'ja');
  const whole = (message: string) => [{ path: item.name, message }];
  if (!isRows(value)) return whole(`「${label}」を入力し直してください。`);
  if (item.least !== undefined && value.length < item.least) {
    return whole(`「${label}」は${item.least}人以上入力してください。`);
  }
  const most = item.most ?? ROWS_MAX;
  if (value.length > most)
    return whole(`「${label}」は${most}人までです。分けて届け出てください。`);
  return value.flatMap((row, index) =>
    (item.items ?? []).flatMap((inner) =>
      checkItem(inner, row[inner.name], inner.isRequired === true).map((problem) => ({
        path: `${item.name}.${index}.${problem.path}`,
        message: problem.message,
      })),
    ),
  );
}
