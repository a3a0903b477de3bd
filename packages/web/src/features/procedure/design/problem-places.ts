/** 誤りの箇所 — where a problem of the form is in the designer: what to choose, which field. */
import { type FormDefinition, type FormProblem, itemKinds } from '@yakuba/kernel/form';

import { labelOrKind } from './new-item.ts';

export interface DesignProblem {
  readonly message: string;
  /** What has to be chosen for the field to be there; null for the form itself. */
  readonly target: string | null;
  /** Id of the field, or of the nearest thing around it. */
  readonly fieldId: string;
}

/** 誤りの一覧 — the engine's problems, each with its place. */
export function placeProblems(
  form: FormDefinition,
  problems: readonly FormProblem[],
): DesignProblem[] {
  return problems.map(({ path, message }) => {
    const target = targetOf(form, path);
    const [, property] = /\.(label|title|boundTo|least|choices|items)$/.exec(path) ?? [];
    return { message, target, fieldId: fieldOf(target, path === 'title' ? 'title' : property) };
  });
}

/** 訳のない文 — texts that people who read no Japanese meet as Japanese. */
export function missingTranslations(form: FormDefinition): DesignProblem[] {
  const lacking = (text: { easy?: string | undefined; en?: string | undefined }) =>
    [text.easy ? '' : 'やさしい日本語', text.en ? '' : '英語'].filter(Boolean).join('・');
  return form.sections.flatMap((section) => [
    ...line(labelOrKind(section.title, '節'), section.name, lacking(section.title)),
    ...section.items.flatMap((item) =>
      line(labelOrKind(item.label, itemKinds[item.kind]), item.name, lacking(item.label)),
    ),
  ]);
}

/** 欄の識別名 — of a property of what is chosen; without one, of its row. */
export function fieldOf(target: string | null, property?: string): string {
  const place = `design-${(target ?? 'form').replace('.', '-')}`;
  return property ? `${place}-${property}` : place;
}

function line(label: string, target: string, languages: string): DesignProblem[] {
  if (languages === '') return [];
  const message = `「${label}」に${languages}の訳がありません。`;
  return [{ message, target, fieldId: fieldOf(target, 'label') }];
}

function targetOf(form: FormDefinition, path: string): string | null {
  const [root, ...steps] = path.split('.');
  if (root === 'rules') return form.rules[Number(steps[0])]?.target ?? null;
  const section = form.sections[Number(steps[0])];
  if (root !== 'sections' || !section) return null;
  const item = steps[1] === 'items' ? section.items[Number(steps[2])] : undefined;
  if (!item) return section.name;
  const inner = steps[3] === 'items' ? item.items?.[Number(steps[4])] : undefined;
  return inner ? `${item.name}.${inner.name}` : item.name;
}
