/** 入力内容の言葉 — what was entered, as the check of the answers shows it. */
import { formatAddress } from '@yakuba/kernel/address';
import { formatPostalCode, parsePostalCode } from '@yakuba/kernel/identifier';

import { bothCalendars } from '../../form/date-reading.ts';
import { labelOf } from '../../form/field-label.ts';
import { valueAt } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import type { DescribedItem } from '../../ui/DescriptionList.tsx';

export function textAnswer(form: DraftForm, path: string): DescribedItem {
  return { term: labelOf(form.labels, path), value: form.text(path) };
}

/** `words` names the choices. */
export function choiceAnswer(
  form: DraftForm,
  path: string,
  words: Readonly<Record<string, string>>,
): DescribedItem {
  return { term: labelOf(form.labels, path), value: words[form.text(path)] ?? '' };
}

/** A day, or a date that may be 不詳. */
export function dateAnswer(form: DraftForm, path: string): DescribedItem {
  const held = valueAt(form.values, path);
  const on = typeof held === 'string' ? held : String(valueAt(held, 'on') ?? '');
  const notation = valueAt(held, 'notation');
  const words = typeof notation === 'string' && notation !== '' ? notation : writtenDay(on);
  return { term: labelOf(form.labels, path), value: words };
}

export function addressAnswer(form: DraftForm, path: string): DescribedItem {
  const part = (item: string) => form.text(`${path}.${item}`);
  const postal = parsePostalCode(part('postalCode'));
  const [prefecture, municipality] = [part('prefecture'), part('municipality')];
  const [machiAza, lotNumber, katagaki] = [part('machiAza'), part('lotNumber'), part('katagaki')];
  const place = formatAddress({ prefecture, municipality, machiAza, lotNumber, katagaki });
  const head = postal.ok ? `〒${formatPostalCode(postal.value)}　` : '';
  return {
    term: labelOf(form.labels, path),
    value: place === '' ? '' : `${head}${place}`,
    isWide: true,
  };
}

/** Answers that were left blank are not shown. */
export function filled(items: readonly DescribedItem[]): readonly DescribedItem[] {
  return items.filter(({ value }) => value !== '' && value !== null && value !== undefined);
}

function writtenDay(on: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? bothCalendars(on) : '';
}
