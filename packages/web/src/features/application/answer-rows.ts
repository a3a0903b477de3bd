/**
 * 回答と台帳の並び — every item that the applicant saw: what was written, what the register says
 * where it says anything, and what the check of form found.
 */
import type { Comparison, ReviewedApplication } from '@yakuba/contract/application';
import { type AnswerValue, type FormItem, openForm, textIn } from '@yakuba/kernel/form';

import { answerWords } from '../../resident/form/answer-words.ts';

export interface AnswerRow {
  readonly name: string;
  readonly label: string;
  /** 書かれた内容 — lines; none where nothing was answered. */
  readonly written: readonly string[];
  /** 台帳の内容 — null where the register says nothing of it. */
  readonly register: readonly string[] | null;
  readonly isSame: boolean;
  /** 形式チェックの指摘 */
  readonly problem: string | null;
}

export interface AnswerSection {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly AnswerRow[];
}

type Reviewed = Pick<ReviewedApplication, 'form' | 'answers' | 'comparison' | 'problems'>;

/** In the order of the form; sections without any item are left out. */
export function answerSections({ form, answers, comparison, problems }: Reviewed): AnswerSection[] {
  const open = openForm(form, answers);
  const isShown = ({ name }: { readonly name: string }) =>
    open.states.get(name)?.isVisible ?? false;
  const problemOf = (name: string) =>
    problems.find(({ path }) => path.split('.')[0] === name)?.message ?? null;
  return form.sections
    .filter(isShown)
    .map(({ name, title, items }) => ({
      name,
      title: textIn(title, 'ja'),
      rows: items
        .filter((item) => isShown(item) && isAnswerable(item))
        .map((item) => ({
          name: item.name,
          label: textIn(item.label, 'ja'),
          written: answerWords(item, open.states.get(item.name)?.value ?? null, 'ja'),
          ...registerOf(item, comparison),
          problem: problemOf(item.name),
        })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** 違う項目の数 — of those that the register knows. */
export function countDifferences(sections: readonly AnswerSection[]): number {
  return sections.flatMap(({ rows }) => rows).filter(({ isSame }) => !isSame).length;
}

function isAnswerable({ kind }: FormItem): boolean {
  return kind !== 'explanation' && kind !== 'signature';
}

function registerOf(
  item: FormItem,
  comparison: readonly Comparison[],
): Pick<AnswerRow, 'register' | 'isSame'> {
  const found = comparison.find(({ name }) => name === item.name);
  if (!found) return { register: null, isSame: true };
  return {
    register: answerWords(item, found.register as AnswerValue, 'ja'),
    isSame: found.isSame,
  };
}
