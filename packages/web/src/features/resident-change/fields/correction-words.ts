/** 修正後の言葉 — a corrected value as the check of the answers shows it. */
import { sexes } from '@yakuba/contract/resident';
import { formatUncertainDate, formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';

import { valueAt } from '../../../form/path.ts';
import { itemNamed } from '../correctable-items.ts';

export function correctionWords(row: unknown): string {
  const item = itemNamed(String(valueAt(row, 'item') ?? ''));
  const text = String(valueAt(row, 'value') ?? '');
  if (item?.kind === 'uncertain') {
    const on = valueAt(row, 'when.on');
    const notation = valueAt(row, 'when.notation');
    if (typeof on !== 'string' || on === '') return '（空欄にする）';
    return formatUncertainDate({ on, notation: typeof notation === 'string' ? notation : null });
  }
  if (text === '') return '（空欄にする）';
  if (item?.kind === 'flag') return text === 'true' ? '該当する' : '該当しない';
  if (item?.name === 'sex') return sexes[text as keyof typeof sexes] ?? text;
  const day = item?.kind === 'date' ? parsePlainDate(text) : null;
  return day?.ok ? formatWareki(day.value) : text;
}
