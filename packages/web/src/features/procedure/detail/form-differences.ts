/** 様式の違い — what one form asks otherwise than another, in the words of the designer; pure. */
import {
  boundItems,
  type FormDefinition,
  type FormItem,
  type FormText,
  itemKinds,
} from '@yakuba/kernel/form';

import { ruleWords } from '../design/condition-words.ts';
import { acceptedKinds, labelOrKind } from '../design/new-item.ts';
import { canonical } from '../same-content.ts';

export interface Difference {
  readonly key: string;
  readonly item: string;
  readonly before: string;
  readonly after: string;
  readonly kind: 'changed' | 'added' | 'removed';
}

interface Part {
  readonly title: string;
  /** What it is, line by line; lines that differ are shown. */
  readonly lines: readonly string[];
}

/** 様式の違い — `[]` where both ask the same in the same order. */
export function formDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const changed = keys.flatMap((key) => differenceOf(key, old.get(key), fresh.get(key)) ?? []);
  return [...changed, ...orderDifference(before, after), ...ruleDifferences(before, after)];
}

function differenceOf(key: string, old: Part | undefined, fresh: Part | undefined) {
  const item = (fresh ?? old)?.title ?? key;
  if (!old && fresh)
    return { key, item, before: '', after: said(fresh.lines), kind: 'added' as const };
  if (old && !fresh)
    return { key, item, before: said(old.lines), after: '', kind: 'removed' as const };
  const [was, is] = [old?.lines ?? [], fresh?.lines ?? []];
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  if (gone.length + come.length === 0) return null;
  return { key, item, before: said(gone), after: said(come), kind: 'changed' as const };
}

function partsOf(form: FormDefinition): Map<string, Part> {
  const parts = new Map<string, Part>();
  parts.set('form', { title: '様式の名称', lines: textLines('名称', form.title) });
  for (const section of form.sections) {
    const title = `節「${labelOrKind(section.title, section.name)}」`;
    const lines = [...textLines('見出し', section.title), ...textLines('説明', section.help)];
    parts.set(`section ${section.name}`, { title, lines });
    for (const item of section.items) {
      const label = labelOrKind(item.label, itemKinds[item.kind]);
      parts.set(`item ${item.name}`, { title: `項目「${label}」`, lines: itemLines(item) });
    }
  }
  return parts;
}

function itemLines(item: FormItem): string[] {
  const { kind, label, help, isRequired, boundTo, least, most, decimals } = item;
  const limit = (words: string, value: number | undefined) =>
    value === undefined ? [] : [`${words}：${value}`];
  return [
    `種類：${itemKinds[kind]}`,
    ...textLines('見出し', label),
    ...textLines('手引', help),
    ...(isRequired ? ['必須'] : []),
    ...(boundTo === undefined ? [] : [`台帳：${boundItems.get(boundTo)?.label ?? boundTo}`]),
    ...(item.choices ?? []).flatMap((choice, at) => textLines(`選択肢${at + 1}`, choice.label)),
    ...limit('下限', least),
    ...limit('上限', most),
    ...limit('小数', decimals),
    ...(item.accepts ? [`形式：${item.accepts.map(acceptWords).join('、')}`] : []),
    ...(item.items ?? []).map(
      (inner) => `一人ごと「${labelOrKind(inner.label, inner.name)}」：${said(itemLines(inner))}`,
    ),
  ];
}

function acceptWords(type: string): string {
  return Object.entries(acceptedKinds).find(([known]) => known === type)?.[1] ?? type;
}

function textLines(words: string, text: FormText | undefined): string[] {
  if (!text) return [];
  const { ja, easy, en } = text;
  return [
    `${words}：${ja}`,
    ...(easy ? [`${words}（やさしい日本語）：${easy}`] : []),
    ...(en ? [`${words}（英語）：${en}`] : []),
  ];
}

/** Only what both have is compared: what came or went is said already. */
function orderDifference(before: FormDefinition, after: FormDefinition): Difference[] {
  const names = (form: FormDefinition) =>
    form.sections.flatMap((section) => [section.name, ...section.items.map((item) => item.name)]);
  const [was, is] = [names(before), names(after)];
  const common = (list: readonly string[], other: readonly string[]) =>
    list.filter((name) => other.includes(name)).join(' ');
  if (common(was, is) === common(is, was)) return [];
  const titles = (form: FormDefinition) => form.sections.map(({ title }) => title.ja).join('→');
  const [old, fresh] = [titles(before), titles(after)];
  const within = '項目の順序が違います';
  const isSame = old === fresh;
  return [
    {
      key: 'order',
      item: '順序',
      before: isSame ? '' : old,
      after: isSame ? within : fresh,
      kind: 'changed',
    },
  ];
}

function ruleDifferences(before: FormDefinition, after: FormDefinition): Difference[] {
  const [was, is] = [before, after].map(
    (form) => new Map(form.rules.map((r) => [canonical(r), r])),
  );
  const gone = [...(was ?? [])].filter(([key]) => !is?.has(key));
  const come = [...(is ?? [])].filter(([key]) => !was?.has(key));
  return [
    ...gone.map(([key, rule]) => ({
      key: `- ${key}`,
      item: '条件',
      before: ruleWords(before, rule),
      after: '',
      kind: 'removed' as const,
    })),
    ...come.map(([key, rule]) => ({
      key: `+ ${key}`,
      item: '条件',
      before: '',
      after: ruleWords(after, rule),
      kind: 'added' as const,
    })),
  ];
}

function said(lines: readonly string[]): string {
  return lines.join('／');
}
