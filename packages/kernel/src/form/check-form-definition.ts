/**
 * 様式の定義の検査 — what an officer must put right before a form can be published.
 *
 * Data of the declared shape is assumed; expressions are looked into here, for they nest.
 */

import { checkFormItem, NAME } from './check-form-item.ts';
import { checkFormRules } from './check-form-rules.ts';
import { nodesOf, orderOf } from './compile-form.ts';
import { type FormDefinition, type FormItem, itemsOf, textIn } from './form.ts';
import { unreachableNames } from './unreachable-names.ts';

/** 様式の誤り — where (`sections.0.items.2`, `rules.4`) and what to do. */
export interface FormProblem {
  readonly path: string;
  readonly message: string;
}

const ITEMS_MAX = 400;
const RULES_MAX = 400;

/** 様式の定義の検査 — `[]` for a form that can be compiled and filled in. */
export function checkFormDefinition(form: FormDefinition): FormProblem[] {
  const problems = [...checkSize(form), ...checkNames(form), ...checkItems(form)];
  problems.push(...checkFormRules(form));
  if (problems.length > 0) return problems;
  const nodes = nodesOf(form);
  const { cycle } = orderOf(nodes);
  if (cycle) {
    const round = cycle.map((name) => `「${labelOf(form, name)}」`).join('→');
    const message = `条件が循環しています（${round}）。いずれかの条件を外してください。`;
    return [{ path: pathOf(form, cycle[0] ?? ''), message }];
  }
  return unreachableNames(form).map((name) => ({
    path: pathOf(form, name),
    message: `「${labelOf(form, name)}」は、どう答えても表示されません。表示の条件を直してください。`,
  }));
}

function checkSize(form: FormDefinition): FormProblem[] {
  const items = itemsOf(form).length;
  const problems: FormProblem[] = [];
  if (form.title.ja.trim() === '') problems.push(at('title', '様式の名称を入力してください。'));
  if (items === 0) problems.push(at('sections', '項目を一つ以上置いてください。'));
  if (items > ITEMS_MAX) problems.push(at('sections', `項目は${ITEMS_MAX}個までです。`));
  if (form.rules.length > RULES_MAX) problems.push(at('rules', `条件は${RULES_MAX}個までです。`));
  return problems;
}

function checkNames(form: FormDefinition): FormProblem[] {
  const seen = new Set<string>();
  const problems: FormProblem[] = [];
  const check = (name: string, path: string) => {
    if (!NAME.test(name)) {
      const rule = '英小文字で始まる英数字40文字以内にしてください';
      problems.push(at(path, `名前「${name}」は、${rule}。`));
    }
    if (seen.has(name)) {
      problems.push(at(path, `名前「${name}」が2度使われています。別の名前にしてください。`));
    }
    seen.add(name);
  };
  form.sections.forEach((section, index) => {
    check(section.name, `sections.${index}`);
    section.items.forEach((item, place) => {
      check(item.name, `sections.${index}.items.${place}`);
    });
  });
  return problems;
}

function checkItems(form: FormDefinition): FormProblem[] {
  return form.sections.flatMap((section, index) => [
    ...(section.title.ja.trim() === ''
      ? [at(`sections.${index}.title`, '節の見出しを入力してください。')]
      : []),
    ...(section.items.length === 0
      ? [at(`sections.${index}`, `節「${section.title.ja}」に項目がありません。`)]
      : []),
    ...section.items.flatMap((item, place) =>
      checkFormItem(item, `sections.${index}.items.${place}`),
    ),
  ]);
}

function at(path: string, message: string): FormProblem {
  return { path, message };
}

function labelOf(form: FormDefinition, name: string): string {
  const section = form.sections.find((one) => one.name === name);
  const item: FormItem | undefined = itemsOf(form).find((one) => one.name === name);
  const text = section?.title ?? item?.label;
  return text ? textIn(text, 'ja') : name;
}

function pathOf(form: FormDefinition, name: string): string {
  for (const [index, section] of form.sections.entries()) {
    if (section.name === name) return `sections.${index}`;
    const place = section.items.findIndex((item) => item.name === name);
    if (place >= 0) return `sections.${index}.items.${place}`;
  }
  return 'rules';
}
