/**
 * 様式の編集 — every change that the designer makes to a form, as a pure step from one form to the
 * next. An item is named by its name, one inside a group by `group.item`.
 */
import type {
  FormDefinition,
  FormItem,
  FormItemKind,
  FormRule,
  FormSection,
} from '@yakuba/kernel/form';

import { freshName, itemOfKind, uploadOf } from './new-item.ts';
import type { NeededDocument } from './use-design.ts';

/** 節の追加 — after the named one, or at the end. */
export function withSection(form: FormDefinition, after: string | null) {
  const name = freshName(form, 'section');
  const section: FormSection = { name, title: { ja: '' }, items: [] };
  const found = form.sections.findIndex((one) => one.name === after);
  const at = found < 0 ? form.sections.length : found + 1;
  return { form: { ...form, sections: form.sections.toSpliced(at, 0, section) }, name };
}

/** 項目の追加 — at the end of a section, or of a group (`members`). */
export function withItem(form: FormDefinition, into: string, kind: FormItemKind) {
  const group = findItem(form, into);
  if (group) {
    const item = itemOfKind(kind, freshName(form, kind, group));
    const items = [...(group.items ?? []), item];
    return { form: withChanged(form, into, { items }), name: `${into}.${item.name}` };
  }
  const item = itemOfKind(kind, freshName(form, kind));
  const next = withSectionChanged(form, into, (section) => ({
    ...section,
    items: [...section.items, item],
  }));
  return { form: next, name: item.name };
}

/** 書類の項目の追加 — at the end of the section that is named, else of the last one. */
export function withUpload(
  form: FormDefinition,
  { into, document }: { readonly into: string | null; readonly document: NeededDocument },
) {
  const section = form.sections.find(({ name }) => name === into) ?? form.sections.at(-1);
  const name = freshName(form, 'evidence');
  const item = uploadOf(document, name);
  const next = withSectionChanged(form, section?.name ?? '', (one) => ({
    ...one,
    items: [...one.items, item],
  }));
  return { form: next, name };
}

/** 節の変更 */
export function withSectionChanged(
  form: FormDefinition,
  name: string,
  change: (section: FormSection) => FormSection,
): FormDefinition {
  return {
    ...form,
    sections: form.sections.map((section) => (section.name === name ? change(section) : section)),
  };
}

/** 項目の変更 — some of its properties; undefined takes one away. */
export function withChanged(
  form: FormDefinition,
  target: string,
  change: Partial<FormItem>,
): FormDefinition {
  const [outer, inner] = target.split('.');
  const changed = (items: readonly FormItem[], name: string | undefined): readonly FormItem[] =>
    items.map((item) => (item.name === name ? { ...item, ...change } : item));
  return withItems(form, (items) => {
    if (!items.some((item) => item.name === outer)) return items;
    if (inner === undefined) return changed(items, outer);
    return items.map((item) =>
      item.name === outer ? { ...item, items: changed(item.items ?? [], inner) } : item,
    );
  });
}

/** 取除き — an item or a section, with the rules about it; rules that ask it become problems. */
export function without(form: FormDefinition, target: string): FormDefinition {
  const [outer, inner] = target.split('.');
  if (inner !== undefined) {
    const group = findItem(form, outer ?? '');
    const items = (group?.items ?? []).filter((item) => item.name !== inner);
    return withChanged(form, outer ?? '', { items });
  }
  const section = form.sections.find((one) => one.name === target);
  const gone = new Set([target, ...(section?.items ?? []).map((item) => item.name)]);
  const sections = form.sections.filter((one) => one.name !== target);
  const rest = { ...form, sections, rules: form.rules.filter((rule) => !gone.has(rule.target)) };
  return withItems(rest, (items) => items.filter((item) => item.name !== target));
}

/** 移動 — one place up or down; an item goes on into the next section. */
export function moved(form: FormDefinition, target: string, by: -1 | 1): FormDefinition {
  const [outer = '', inner] = target.split('.');
  if (inner !== undefined) {
    const items = findItem(form, outer)?.items ?? [];
    const at = items.findIndex((one) => one.name === inner);
    return withChanged(form, outer, { items: swapped(items, at, by) });
  }
  const place = form.sections.findIndex((one) => one.name === outer);
  if (place >= 0) return { ...form, sections: swapped(form.sections, place, by) };
  const from = form.sections.findIndex((one) => one.items.some((item) => item.name === outer));
  const section = form.sections[from];
  if (!section) return form;
  const at = section.items.findIndex((item) => item.name === outer);
  const item = section.items[at];
  const isInside = section.items[at + by] !== undefined;
  if (isInside) {
    return withSectionChanged(form, section.name, (one) => ({
      ...one,
      items: swapped(one.items, at, by),
    }));
  }
  const next = form.sections[from + by];
  if (!next || !item) return form;
  const left = withSectionChanged(form, section.name, (one) => ({
    ...one,
    items: one.items.toSpliced(at, 1),
  }));
  const gained = (items: readonly FormItem[]) => (by === 1 ? [item, ...items] : [...items, item]);
  return withSectionChanged(left, next.name, (one) => ({ ...one, items: gained(one.items) }));
}

/** 条件の入替え — all rules of one effect about one thing, at the place of the first of them. */
export function withRules(
  form: FormDefinition,
  { target, effect }: Pick<FormRule, 'target' | 'effect'>,
  rules: readonly FormRule[],
): FormDefinition {
  const isOld = (rule: FormRule) => rule.target === target && rule.effect === effect;
  const first = form.rules.findIndex(isOld);
  const at = first < 0 ? form.rules.length : first;
  const before = form.rules.slice(0, at);
  return {
    ...form,
    rules: [...before, ...rules, ...form.rules.slice(at).filter((r) => !isOld(r))],
  };
}

/** 項目の引き当て — of the form or, with `group.item`, of a group. */
export function findItem(form: FormDefinition, target: string): FormItem | undefined {
  const [outer, inner] = target.split('.');
  for (const section of form.sections) {
    const item = section.items.find((one) => one.name === outer);
    if (item && inner === undefined) return item;
    if (item) return item.items?.find((one) => one.name === inner);
  }
  return undefined;
}

function withItems(
  form: FormDefinition,
  change: (items: readonly FormItem[]) => readonly FormItem[],
): FormDefinition {
  const sections = form.sections.map((section) => {
    const items = change(section.items);
    return items === section.items ? section : { ...section, items };
  });
  return { ...form, sections };
}

function swapped<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.with(at, other).with(at + by, one);
}
