/**
 * 文例の差込 — `{{field}}` and nothing else: no conditions, no code. What a template names is
 * checked when it is saved, what a message gives when it is composed.
 */
import type { NoticeWords, TemplateField, WordsByLanguage } from '@yakuba/contract/notice';

import { refuse } from '../refusals.ts';

const MARK = /(?<!\{)\{\{([^{}]*)\}\}(?!\})/g;
const NAME = /^[a-z][A-Za-z0-9]*$/;

/** 常にある差込項目 — filled in by the system. */
export const builtInFields: readonly TemplateField[] = [
  { code: 'town', title: '団体名' },
  { code: 'topic', title: '分野名' },
];

export function checkTemplate(words: WordsByLanguage, fields: readonly TemplateField[]): void {
  const codes = [...builtInFields, ...fields].map(({ code }) => code);
  const doubled = codes.find((code, at) => codes.indexOf(code) !== at);
  if (doubled !== undefined) throw refuse('notice.template.same_field', { field: doubled });
  for (const text of textsOf(words)) {
    if (/\{\{|\}\}/.test(text.replaceAll(MARK, ''))) throw refuse('notice.template.malformed');
    const unknown = namesIn(text).find((name) => !NAME.test(name) || !codes.includes(name));
    if (unknown !== undefined) throw refuse('notice.template.unknown_field', { field: unknown });
  }
}

/** Every field of the template once, and nothing else. */
export function checkValues(
  fields: readonly TemplateField[],
  values: Readonly<Record<string, string>>,
): void {
  for (const { code, title } of fields) {
    if (values[code] === undefined) throw refuse('notice.message.value_missing', { field: title });
  }
  const unknown = Object.keys(values).find((name) => !fields.some(({ code }) => code === name));
  if (unknown !== undefined) throw refuse('notice.message.value_unknown', { field: unknown });
}

export function renderWords(
  words: WordsByLanguage,
  values: Readonly<Record<string, string>>,
): WordsByLanguage {
  const fill = (text: string): string =>
    text.replaceAll(MARK, (_mark, name: string) => values[name] ?? '');
  const filled = ({ subject, body }: NoticeWords): NoticeWords => ({
    subject: fill(subject),
    body: fill(body),
  });
  return {
    ja: filled(words.ja),
    easy: words.easy && filled(words.easy),
    en: words.en && filled(words.en),
  };
}

function textsOf({ ja, easy, en }: WordsByLanguage): string[] {
  return [ja, easy, en].flatMap((words) => (words ? [words.subject, words.body] : []));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(MARK)].map(([, name = '']) => name);
}
