/** 項目の結び付け — props that join a control of the design system to a path of the draft. */
import type { ChangeEvent } from 'react';

import type { UncertainDateFieldProps } from '../ui/UncertainDateField.tsx';
import { dateReading, typedFromHeld } from './date-reading.ts';
import { type DraftState, withEntered, withTidied, withTypedDate } from './draft-state.ts';
import { type FieldLabels, labelOf } from './field-label.ts';
import { isWithin, type Tidying, valueAt } from './path.ts';
import { uncertainDateBinding } from './uncertain-date-binding.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Bound {
  readonly id: string;
  /** From the labels of the form. */
  readonly label: string;
  readonly name: string;
  readonly error: string | undefined;
}

export interface TextBinding extends Bound {
  readonly value: string;
  onChange(event: ChangeEvent<TextElement>): void;
  onBlur(): void;
}

export interface ChoiceBinding extends Bound {
  readonly value: string;
  onChange(value: string): void;
}

export interface CheckBinding extends Bound {
  readonly checked: boolean;
  onChange(event: ChangeEvent<HTMLInputElement>): void;
}

export interface DateBinding extends Omit<TextBinding, 'onBlur'> {
  readonly reading: string;
}

export type UncertainDateBinding = Omit<UncertainDateFieldProps, 'hint' | 'required' | 'onBlur'>;

export interface FieldBindings {
  /** For TextField, TextArea and Select. */
  textField(path: string): TextBinding;
  /** For RadioGroup. */
  choiceField(path: string): ChoiceBinding;
  /** For Checkbox. */
  checkField(path: string): CheckBinding;
  /** For DateField; the value becomes `YYYY-MM-DD`. */
  dateField(path: string): DateBinding;
  /** For UncertainDateField; the value becomes `{ on, notation }`. */
  uncertainDateField(path: string): UncertainDateBinding;
  /** The sentence at a path, for groups without a field of their own. */
  error(path: string): string | undefined;
  fieldId(path: string): string;
}

interface BindingOptions {
  readonly id: string;
  readonly state: DraftState;
  readonly labels: FieldLabels;
  readonly tidy: Tidying;
  readonly change: Change;
}

export type Change = (next: (held: DraftState) => DraftState) => void;

export function fieldBindings(options: BindingOptions): FieldBindings {
  const { id, state, labels, tidy, change } = options;
  const fieldId = (path: string) => fieldIdOf(id, path);
  const error = (path: string) => state.problems.find((one) => one.path === path)?.message;
  const bound = (path: string): Bound => ({
    id: fieldId(path),
    label: labelOf(labels, path),
    name: path,
    error: error(path),
  });
  const held = (path: string) => String(valueAt(state.values, path) ?? '');
  const enter = (path: string, value: unknown) => change((now) => withEntered(now, path, value));
  return {
    fieldId,
    error,
    textField: (path) => ({
      ...bound(path),
      value: held(path),
      onChange: (event) => enter(path, event.target.value),
      onBlur: () => change((now) => withTidied(now, tidy)),
    }),
    choiceField: (path) => ({
      ...bound(path),
      value: held(path),
      onChange: (value) => enter(path, value),
    }),
    checkField: (path) => ({
      ...bound(path),
      checked: valueAt(state.values, path) === true,
      onChange: (event) => enter(path, event.target.checked),
    }),
    dateField: (path) => {
      const text = typedText(state, path);
      return {
        ...bound(path),
        value: text,
        reading: dateReading({ kind: 'day', text }),
        onChange: ({ target }) =>
          change((now) => withTypedDate(now, path, { kind: 'day', text: target.value })),
      };
    },
    uncertainDateField: (path) => ({
      id: fieldId(path),
      label: labelOf(labels, path),
      error: state.problems.find((one) => isWithin(one.path, path))?.message,
      ...uncertainDateBinding(path, state, change),
    }),
  };
}

/** What stands in the box of a date: as typed, or the held date in 和暦. */
export function typedText(state: DraftState, path: string): string {
  const typed = state.typed[path];
  if (typed && typed.kind !== 'notation') return typed.text;
  const held = valueAt(state.values, path);
  if (typeof held === 'string') return typedFromHeld(held, null);
  const on = String(valueAt(held, 'on') ?? '');
  const notation = valueAt(held, 'notation');
  return typedFromHeld(on, typeof notation === 'string' ? notation : null);
}

/** Id of the control of a path; also the target of its line in the error summary. */
export function fieldIdOf(formId: string, path: string): string {
  return `${formId}-${path.replaceAll('.', '-')}`;
}
