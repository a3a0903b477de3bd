/** 新しい項目 — what an item of a kind begins with, and a name that nothing bears yet. */
import type { FormDefinition, FormItem, FormItemKind, FormText } from '@yakuba/kernel/form';
import { itemsOf, textIn } from '@yakuba/kernel/form';

import type { NeededDocument } from './use-design.ts';

/** 受け付ける形式 — what the office can open and look into. */
export const acceptedKinds = {
  'application/pdf': 'PDF',
  'image/jpeg': '写真（JPEG）',
  'image/png': '画像（PNG）',
} as const;

/** 項目の初め — blank where the officer has to write. */
export function itemOfKind(kind: FormItemKind, name: string): FormItem {
  const item: FormItem = { name, kind, label: { ja: '' } };
  switch (kind) {
    case 'choice':
    case 'choices':
      return { ...item, choices: [freshChoice([]), freshChoice([freshChoice([])])] };
    case 'evidence':
      return { ...item, accepts: Object.keys(acceptedKinds) };
    case 'members':
      return { ...item, items: [{ name: 'fullName', kind: 'text', label: { ja: '氏名' } }] };
    case 'signature':
      return { ...item, label: { ja: '記入した内容に間違いはありません' }, isRequired: true };
    default:
      return item;
  }
}

/** 書類の項目 — an upload of one of the documents that the procedure asks for. */
export function uploadOf(
  { title, isRequired, condition, omission }: NeededDocument,
  name: string,
): FormItem {
  const when = condition && `${condition}に添付してください。`;
  const unless = omission && `${omission}は要りません。`;
  const help = [when, unless].filter(Boolean).join('');
  // Nobody can be held to bring what may be left out.
  const isAsked = omission === null && (isRequired || condition !== null);
  return {
    ...itemOfKind('evidence', name),
    label: { ja: title },
    ...(help ? { help: { ja: help } } : {}),
    ...(isAsked ? { isRequired: true } : {}),
  };
}

/** 様式にない書類 — documents that no upload of the form bears the name of. */
export function missingUploads(
  form: FormDefinition,
  documents: readonly NeededDocument[],
): NeededDocument[] {
  const asked = new Set(
    itemsOf(form)
      .filter(({ kind }) => kind === 'evidence')
      .map(({ label }) => label.ja.trim()),
  );
  return documents.filter(({ title }) => !asked.has(title.trim()));
}

/** 種類の変更 — what fits both kinds stays, the rest goes. */
export function itemAsKind(item: FormItem, kind: FormItemKind): FormItem {
  const { name, label, help, isRequired } = item;
  const fresh = itemOfKind(kind, name);
  const isOfChoices = kind === 'choice' || kind === 'choices';
  const choices = isOfChoices ? (item.choices ?? fresh.choices) : undefined;
  const words = label.ja === '' ? fresh.label : label;
  return { ...fresh, label: words, help, isRequired: isRequired || fresh.isRequired, choices };
}

/** 選択肢の初め — a value of its own; people read the label alone. */
export function freshChoice(others: readonly { readonly value: string }[]) {
  const taken = new Set(others.map(({ value }) => value));
  let count = taken.size + 1;
  while (taken.has(`c${count}`)) count += 1;
  return { value: `c${count}`, label: { ja: '' } };
}

/** 空いている名前 — among sections and items, or inside a group. */
export function freshName(form: FormDefinition, base: string, group?: FormItem): string {
  const names = group
    ? (group.items ?? []).map((item) => item.name)
    : form.sections.flatMap(({ name, items }) => [name, ...items.map((item) => item.name)]);
  const taken = new Set(names);
  let count = 1;
  while (taken.has(`${base}${count}`)) count += 1;
  return `${base}${count}`;
}

/** 見出し — or how to speak of what has none yet. */
export function labelOrKind(text: FormText, otherwise: string): string {
  return textIn(text, 'ja').trim() || `（${otherwise}）`;
}
