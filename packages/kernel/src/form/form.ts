/**
 * 様式の語彙 — a form as data: sections of items, rules between them, words in three languages.
 *
 * Nothing of a form is code: what an officer writes in the designer is what is kept, checked and
 * shown. Read this file first.
 */
import type { Expression } from './expression.ts';

/** 言語 — Japanese, plain Japanese (やさしい日本語), English. */
export type FormLanguage = 'ja' | 'easy' | 'en';

/** 多言語の文 — Japanese always; the others fall back to it. */
export interface FormText {
  readonly ja: string;
  readonly easy?: string | undefined;
  readonly en?: string | undefined;
}

/** 項目の種類 — with the official term of each. */
export const itemKinds = {
  text: '文字',
  kana: 'フリガナ',
  date: '年月日',
  choice: '一つ選択',
  choices: '複数選択',
  number: '数',
  yen: '金額（円）',
  address: '住所',
  postalCode: '郵便番号',
  phone: '電話番号',
  mail: 'メールアドレス',
  members: '世帯員（繰り返し）',
  evidence: '添付書類',
  explanation: '説明',
  signature: '署名',
} as const;
export type FormItemKind = keyof typeof itemKinds;

/** 選択肢 */
export interface FormChoice {
  readonly value: string;
  readonly label: FormText;
}

/** 項目 — one thing asked, shown or signed. */
export interface FormItem {
  readonly name: string;
  readonly kind: FormItemKind;
  readonly label: FormText;
  /** 記入の手引 — plain-language help beside the item. */
  readonly help?: FormText | undefined;
  readonly isRequired?: boolean | undefined;
  /** 台帳の項目 — `resident.fullName`: filled in from the register, asked once in a case. */
  readonly boundTo?: string | undefined;
  readonly choices?: readonly FormChoice[] | undefined;
  /** Least and most: characters of a text, rows of members, files, the number itself. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** 小数第何位まで — of a number; 0 when absent. */
  readonly decimals?: number | undefined;
  /** 世帯員の項目 — what is asked of each row. */
  readonly items?: readonly FormItem[] | undefined;
  /** 受け付ける形式 — media types of uploads. */
  readonly accepts?: readonly string[] | undefined;
}

/** 節 — items under one heading. */
export interface FormSection {
  readonly name: string;
  readonly title: FormText;
  readonly help?: FormText | undefined;
  readonly items: readonly FormItem[];
}

/**
 * 条件 — `show`: an item or section is shown only while one of its show rules holds. `require`: an
 * item must be answered while it holds. `compute`: the value of the item. `check`: must hold, or
 * the sentence stands beside the item.
 */
export type FormRule =
  | { readonly effect: 'show'; readonly target: string; readonly when: Expression }
  | { readonly effect: 'require'; readonly target: string; readonly when: Expression }
  | { readonly effect: 'compute'; readonly target: string; readonly value: Expression }
  | {
      readonly effect: 'check';
      readonly target: string;
      readonly when: Expression;
      readonly message: FormText;
    };

/** 様式 */
export interface FormDefinition {
  readonly title: FormText;
  readonly sections: readonly FormSection[];
  readonly rules: readonly FormRule[];
}

/** 住所の回答 — parts as the register keeps them apart. */
export interface AddressAnswer {
  readonly postalCode?: string | null | undefined;
  readonly prefecture?: string | null | undefined;
  readonly municipality?: string | null | undefined;
  readonly machiAza?: string | null | undefined;
  readonly lotNumber?: string | null | undefined;
  readonly katagaki?: string | null | undefined;
}

/** 添付書類の回答 — a file kept elsewhere. */
export interface EvidenceAnswer {
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
}

/** 一行の回答 — answers of one row of a repeating group. */
export type RowAnswers = { readonly [name: string]: AnswerValue };

/** 回答の値 — null and absent alike mean that nothing has been answered. */
export type AnswerValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | AddressAnswer
  | readonly string[]
  | readonly EvidenceAnswer[]
  | readonly RowAnswers[];

/** 回答 — by item name. */
export type Answers = { readonly [name: string]: AnswerValue };

/** 台帳の値 — by bound item, e.g. `resident.fullName`. */
export type RegisterValues = { readonly [boundTo: string]: AnswerValue };

/** その言語の文 — Japanese where there is no translation. */
export function textIn(text: FormText, language: FormLanguage): string {
  return text[language] ?? text.ja;
}

/** 項目の一覧 — every item in the order shown, without those inside a repeating group. */
export function itemsOf(form: FormDefinition): FormItem[] {
  return form.sections.flatMap((section) => section.items);
}
