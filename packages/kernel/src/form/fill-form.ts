/** 様式の記入 — what is shown, what is wrong, what is kept, and what the register fills in. */
import type { FieldProblem } from '../refusal/index.ts';
import { isAnswered } from './expression.ts';
import {
  type Answers,
  type AnswerValue,
  type FormDefinition,
  type FormItem,
  itemsOf,
  type RegisterValues,
} from './form.ts';
import { isRows } from './normalise-answer.ts';
import { type OpenForm, openForm } from './open-form.ts';

/** The same answers are asked about in turn: what they make of the form is worked out once. */
const opened = new WeakMap<Answers, OpenForm>();

function opening(form: FormDefinition, answers: Answers): OpenForm {
  const known = opened.get(answers);
  if (known?.compiled.form === form) return known;
  const open = openForm(form, answers);
  opened.set(answers, open);
  return open;
}

/** 表示する項目 — in the order of the form. */
export function visibleItems(form: FormDefinition, answers: Answers): FormItem[] {
  const { states } = opening(form, answers);
  return itemsOf(form).filter((item) => states.get(item.name)?.isVisible);
}

/** 回答の検査 — every problem of what is shown, in the order of the form. */
export function checkAnswers(form: FormDefinition, answers: Answers): FieldProblem[] {
  const { states } = opening(form, answers);
  return itemsOf(form).flatMap((item) => states.get(item.name)?.problems ?? []);
}

/**
 * 回答の整理 — what is shown and answered, normalised, computed values among it; the rest is
 * dropped. Doing it twice changes nothing.
 */
export function tidyAnswers(form: FormDefinition, answers: Answers): Answers {
  const { states } = opening(form, answers);
  const kept = itemsOf(form).flatMap((item): [string, AnswerValue][] => {
    const value = states.get(item.name)?.value ?? null;
    return isAnswered(value) ? [[item.name, value]] : [];
  });
  return Object.fromEntries(kept);
}

/** 台帳からの記入 — answers for every bound item whose value the register knows. */
export function prefill(form: FormDefinition, registerValues: RegisterValues): Answers {
  const filled = itemsOf(form).flatMap((item): [string, AnswerValue][] => {
    const value = registerValueOf(item, registerValues);
    return isAnswered(value) ? [[item.name, value]] : [];
  });
  return Object.fromEntries(filled);
}

/** 未記入の項目 — shown, to be answered by a person, and not answered yet. */
export function unansweredItems(form: FormDefinition, answers: Answers): FormItem[] {
  const { states } = opening(form, answers);
  return itemsOf(form).filter((item) => {
    const state = states.get(item.name);
    const isAsked = item.kind !== 'explanation' && state?.isVisible && !state.isComputed;
    return isAsked && !isAnswered(state.value);
  });
}

function registerValueOf(item: FormItem, values: RegisterValues): AnswerValue {
  const { boundTo } = item;
  const value = boundTo !== undefined && Object.hasOwn(values, boundTo) ? values[boundTo] : null;
  if (item.kind !== 'members' || !isRows(value)) return value;
  return value.map((row) => prefill(rowForm(item), row));
}

/** A row is filled in as a small form of its own items. */
function rowForm(item: FormItem): FormDefinition {
  const section = { name: 'row', title: item.label, items: item.items ?? [] };
  return { title: item.label, sections: [section], rules: [] };
}
