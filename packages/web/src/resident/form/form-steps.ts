/**
 * 記入の手順 — one section at a time; what is only to be confirmed or signed stands on the page on
 * which the answers are checked.
 */
import type { FormItem, FormSection, OpenForm } from '@yakuba/kernel/form';

/** 手順 — the sections to be filled in, in the order of the form. */
export function stepsOf(open: OpenForm): FormSection[] {
  return sectionsShown(open).filter((section) => shownItems(open, section).some(isAsked));
}

/** 確認の項目 — shown where the answers are checked. */
export function confirmedItems(open: OpenForm): FormItem[] {
  return sectionsShown(open).flatMap((section) => {
    const items = shownItems(open, section);
    return items.some(isAsked) ? items.filter(isSigned) : items;
  });
}

/** 節の項目 — those shown now; a signature waits for the end. */
export function filledItems(open: OpenForm, section: FormSection): FormItem[] {
  return shownItems(open, section).filter((item) => !isSigned(item));
}

/** 項目のある手順 — from 0; -1 where it is confirmed at the end. */
export function stepOf(open: OpenForm, path: string): number {
  const [name] = path.split('.');
  return stepsOf(open).findIndex((section) =>
    filledItems(open, section).some((item) => item.name === name),
  );
}

function sectionsShown(open: OpenForm): FormSection[] {
  return open.compiled.form.sections.filter(({ name }) => open.states.get(name)?.isVisible);
}

function shownItems(open: OpenForm, section: FormSection): FormItem[] {
  return section.items.filter(({ name }) => open.states.get(name)?.isVisible);
}

function isAsked({ kind }: FormItem): boolean {
  return kind !== 'explanation' && kind !== 'signature';
}

function isSigned({ kind }: FormItem): boolean {
  return kind === 'signature';
}
