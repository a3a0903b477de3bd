/** お知らせの下書き — what the form holds, and how it becomes what is sent. */
import type { NoticeTemplate, NoticeWords, WordsByLanguage } from '@yakuba/contract/notice';
import { noticeRoutes } from '@yakuba/contract/notice';
import { z } from 'zod';

import { valueAt } from '../../form/path.ts';

/** Instead of a template: the words are written here. */
export const OWN_WORDS = 'own';

export const composeLabels = {
  topicCode: '分野',
  urgency: '緊急度',
  source: '文の作り方',
  reach: '届け先',
  words: '文',
  'words.ja': '日本語の文',
  'words.ja.subject': '件名（日本語）',
  'words.ja.body': '本文（日本語）',
  'words.easy': 'やさしい日本語の文',
  'words.easy.subject': '件名（やさしい日本語）',
  'words.easy.body': '本文（やさしい日本語）',
  'words.en': '英語の文',
  'words.en.subject': '件名（英語）',
  'words.en.body': '本文（英語）',
  audience: '条件',
  'audience.*': '条件',
  'audience.*.kind': '条件の種類',
  'audience.*.from': '年齢の下限',
  'audience.*.until': '年齢の上限',
  'audience.*.on': '年齢を数える日',
  'audience.*.codes': '町字',
  'audience.*.procedureCode': '手続',
  'audience.*.since': 'この日以後に申請していない',
};

/** The form as a whole; `correctsId` is of the page's address. */
export function composeSchema(correctsId: string | null) {
  return z
    .looseObject({})
    .transform((draft) => toMessage(draft, correctsId))
    .pipe(noticeRoutes.composeMessage.body);
}

function toMessage(draft: Readonly<Record<string, unknown>>, correctsId: string | null): object {
  const { topicCode, urgency, source = OWN_WORDS, values = {}, reach, audience = [] } = draft;
  const isOwn = source === OWN_WORDS;
  return {
    topicCode,
    urgency,
    templateCode: isOwn ? null : source,
    values: isOwn ? {} : values,
    words: isOwn ? writtenWords(draft['words']) : null,
    audience: reach === 'conditions' && correctsId === null ? conditionsOf(audience) : null,
    correctsId,
  };
}

/** What each kind of condition asks; entries of another kind chosen before are left behind. */
const askedOf: Readonly<Record<string, readonly string[]>> = {
  age: ['on', 'from', 'until'],
  'household-with-child': ['on', 'from', 'until'],
  'machi-aza': ['codes'],
  'not-applied': ['procedureCode', 'since'],
};

function conditionsOf(audience: unknown): unknown {
  if (!Array.isArray(audience)) return audience;
  return audience.map((condition: Readonly<Record<string, unknown>>) => {
    const { kind } = condition;
    const asked = askedOf[String(kind)] ?? [];
    return { kind, ...Object.fromEntries(asked.map((name) => [name, condition[name]])) };
  });
}

/** Plain Japanese and English may be left out; half of one may not. */
export function writtenWords(words: unknown): object {
  const part = (language: string): unknown => {
    const given = valueAt(words, language);
    const isEmpty = !valueAt(given, 'subject') && !valueAt(given, 'body');
    return isEmpty ? null : given;
  };
  return { ja: part('ja') ?? {}, easy: part('easy'), en: part('en') };
}

/** 差し込んだ文 — as the server will render it; blanks stay where nothing is given yet. */
export function filledWords(
  template: NoticeTemplate,
  values: Readonly<Record<string, string>>,
): WordsByLanguage {
  const fill = (text: string): string =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] || mark);
  const filled = ({ subject, body }: NoticeWords) => ({ subject: fill(subject), body: fill(body) });
  const { ja, easy, en } = template.words;
  return { ja: filled(ja), easy: easy && filled(easy), en: en && filled(en) };
}
