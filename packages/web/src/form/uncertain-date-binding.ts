/**
 * 不詳日欄の結び付け — joins the field of an uncertain date to the draft: notations and blanks.
 *
 * @spec juki 1.1.8
 */
import {
  eras,
  seasons,
  tenDayPeriods,
  type UncertainFormId,
  type UncertainPart,
  uncertainForms,
  uncertainPartLabels,
} from '@yakuba/kernel/calendar';

import type { DateBlank, UncertainDateFieldProps } from '../ui/UncertainDateField.tsx';
import { dateReading, type TypedDate } from './date-reading.ts';
import { type DraftState, withTypedDate } from './draft-state.ts';
import { type Change, typedText } from './field-bindings.ts';

type Binding = Pick<
  UncertainDateFieldProps,
  'notation' | 'notations' | 'onNotation' | 'value' | 'onValue' | 'blanks' | 'onBlank' | 'reading'
>;

const notations = uncertainForms.map(({ id, pattern }) => ({ value: id, label: pattern }));
const eraChoices = [
  ...eras.toReversed().map(({ name }) => ({ value: name, label: name })),
  { value: '', label: '西暦' },
];
const wordsOf: Partial<Record<UncertainPart, readonly string[]>> = {
  season: seasons,
  tenDays: tenDayPeriods,
};

export function uncertainDateBinding(path: string, state: DraftState, change: Change): Binding {
  const held = state.typed[path] ?? { kind: 'uncertain', text: typedText(state, path) };
  const enter = (typed: TypedDate) => change((now) => withTypedDate(now, path, typed));
  const chosen = held.kind === 'notation' ? held : null;
  return {
    notation: chosen?.notation ?? '',
    notations,
    onNotation: (notation) => enter(typedFor(notation)),
    value: held.kind === 'notation' ? '' : held.text,
    onValue: (text) => enter({ kind: 'uncertain', text }),
    blanks: chosen ? blanksOf(chosen.notation, chosen.blanks) : [],
    onBlank: (id, value) => {
      if (chosen) enter({ ...chosen, blanks: { ...chosen.blanks, [id]: value } });
    },
    reading: dateReading(held),
  };
}

function typedFor(notation: string): TypedDate {
  const form = uncertainForms.find(({ id }) => id === notation);
  if (!form) return { kind: 'uncertain', text: '' };
  return { kind: 'notation', notation: form.id, blanks: { era: eras.at(-1)?.name ?? '' } };
}

function blanksOf(notation: UncertainFormId, held: Readonly<Record<string, string>>): DateBlank[] {
  const parts = uncertainForms.find(({ id }) => id === notation)?.parts ?? [];
  const blanks = parts.map((part): DateBlank => {
    const blank = { id: part, label: uncertainPartLabels[part], value: held[part] ?? '' };
    const words = wordsOf[part];
    return words
      ? { ...blank, choices: words.map((word) => ({ value: word, label: word })) }
      : blank;
  });
  if (!parts.includes('year')) return blanks;
  return [{ id: 'era', label: '元号', value: held.era ?? '', choices: eraChoices }, ...blanks];
}
