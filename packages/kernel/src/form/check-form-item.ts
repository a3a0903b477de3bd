/** 項目の定義の検査 — one item as an officer has drawn it. */
import { boundItems } from './bound-items.ts';
import type { FormProblem } from './check-form-definition.ts';
import { type FormItem, itemKinds } from './form.ts';

/** 項目の名前 — as it stands in data. */
export const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

/** 項目の定義の検査 — problems at `path` and below it. */
export function checkFormItem(item: FormItem, path: string): FormProblem[] {
  return [
    ...checkLabel(item, path),
    ...checkBinding(item, path),
    ...checkBounds(item, path),
    ...checkChoices(item, path),
    ...checkGroup(item, path),
  ];
}

function checkLabel({ label, kind }: FormItem, path: string): FormProblem[] {
  if (label.ja.trim() !== '') return [];
  const term = itemKinds[kind];
  return [{ path: `${path}.label`, message: `項目（${term}）の見出しを入力してください。` }];
}

function checkBinding({ boundTo, kind, label }: FormItem, path: string): FormProblem[] {
  if (boundTo === undefined) return [];
  const bound = boundItems.get(boundTo);
  if (!bound) {
    const message = `「${label.ja}」の台帳の項目「${boundTo}」はありません。一覧から選んでください。`;
    return [{ path: `${path}.boundTo`, message }];
  }
  if (bound.kind === kind) return [];
  const [wanted, given] = [itemKinds[bound.kind], itemKinds[kind]];
  const message = `「${label.ja}」は${given}の項目ですが、台帳の「${bound.label}」は${wanted}です。種類を合わせてください。`;
  return [{ path: `${path}.boundTo`, message }];
}

function checkBounds({ least, most, label }: FormItem, path: string): FormProblem[] {
  if (least === undefined || most === undefined || least <= most) return [];
  const message = `「${label.ja}」の下限が上限を超えています。どちらかを直してください。`;
  return [{ path: `${path}.least`, message }];
}

function checkChoices({ kind, choices = [], label }: FormItem, path: string): FormProblem[] {
  if (kind !== 'choice' && kind !== 'choices') return [];
  const at = (message: string) => [{ path: `${path}.choices`, message }];
  if (choices.length === 0) return at(`「${label.ja}」の選択肢を一つ以上置いてください。`);
  const values = choices.map((choice) => choice.value);
  if (values.includes('')) return at(`「${label.ja}」の選択肢に値のないものがあります。`);
  const again = values.find((value, index) => values.indexOf(value) !== index);
  if (again !== undefined) return at(`「${label.ja}」の選択肢の値「${again}」が2度あります。`);
  const blank = choices.find((choice) => choice.label.ja.trim() === '');
  return blank ? at(`「${label.ja}」の選択肢「${blank.value}」の表示を入力してください。`) : [];
}

function checkGroup(item: FormItem, path: string): FormProblem[] {
  const { kind, items = [], label } = item;
  if (kind !== 'members') {
    if (items.length === 0) return [];
    const message = `「${label.ja}」の中に項目を置けるのは、世帯員（繰り返し）だけです。`;
    return [{ path: `${path}.items`, message }];
  }
  const at = (message: string) => [{ path: `${path}.items`, message }];
  if (items.length === 0) return at(`「${label.ja}」の中に項目を一つ以上置いてください。`);
  const names = items.map((inner) => inner.name);
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) {
    return at(`名前「${wrong}」は、英小文字で始まる英数字40文字以内にしてください。`);
  }
  const again = names.find((name, index) => names.indexOf(name) !== index);
  if (again !== undefined)
    return at(`「${label.ja}」の中で、名前「${again}」が2度使われています。`);
  if (items.some((inner) => inner.kind === 'members')) {
    return at(`「${label.ja}」の中に、繰り返しの項目は置けません。`);
  }
  return items.flatMap((inner, index) => checkFormItem(inner, `${path}.items.${index}`));
}
