/** お知らせの文 — subject and body in up to three languages, and what a template leaves blank. */
import { z } from 'zod';

import { requiredText } from '../resident/inputs.ts';

/** 本文 — lines are allowed, other control characters are not. */
const bodyText = z
  .string('本文を入力してください。')
  .trim()
  .min(1, '本文を入力してください。')
  .max(5000, '本文は5000文字以内で入力してください。')
  .refine(
    (text) => !/[^\n\P{Cc}]/u.test(text.replaceAll('\r\n', '\n')),
    '本文に使えない文字（制御文字）があります。取り除いてください。',
  )
  .transform((text) => text.replaceAll('\r\n', '\n'));

const words = z.strictObject({ subject: requiredText('件名', 80), body: bodyText });
export type NoticeWords = z.output<typeof words>;

/** Japanese always; where there is no plain Japanese or English, Japanese is sent. */
export const wordsSchema = z.strictObject({
  ja: words,
  easy: words.nullable().default(null),
  en: words.nullable().default(null),
});
export type WordsByLanguage = z.output<typeof wordsSchema>;

export const templateCode = z
  .string()
  .regex(/^[a-z][a-z-]{1,39}$/, '文例の符号は英小文字とハイフンで入力してください。');

/** 差込項目 */
export const fieldSchema = z.strictObject({
  code: z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/, '差込項目の符号は英字で入力してください。'),
  title: requiredText('差込項目の名称', 40),
});
export type TemplateField = z.output<typeof fieldSchema>;
