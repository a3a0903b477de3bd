/**
 * 様式の記入 — the forms of a procedure filled in with all that is known, and what is left.
 *
 * What is left has a key: the bound item, with the person where it is about one. Two forms that ask
 * for the same bound item share the key, so that it is written once and goes into both.
 */
import type { ItemToWrite } from '@yakuba/contract/procedure-guide';
import {
  type Answers,
  type AnswerValue,
  type FormDefinition,
  type FormItem,
  isAnswered,
  itemsOf,
  openForm,
  prefill,
  type RowAnswers,
} from '@yakuba/kernel/form';

import type { Procedure } from '#modules/service/procedure';

import type { Person } from '../model.ts';
import { type Material, registerValuesOf } from './register-values.ts';

/** 記入した様式 — `personKey` is null for a form about several people. */
export interface FilledForm {
  readonly personKey: string | null;
  readonly answers: Answers;
}

/** 書く項目 — of one form, before those of all forms are put together. */
export type Wanting = Omit<ItemToWrite, 'procedures'>;

const NEVER_WRITTEN = new Set(['explanation', 'signature', 'evidence']);

/** 様式の数 — one for all subjects, or one each where the form is about one person. */
export function fillProcedure(
  procedure: Procedure,
  subjects: readonly Person[],
  material: Material,
): { readonly forms: FilledForm[]; readonly wanting: Wanting[] } {
  const isAboutOne = itemsOf(procedure.form).some(({ boundTo }) => isPersonal(boundTo));
  const groups = isAboutOne ? subjects.map((person) => [person]) : [subjects];
  const filled = groups.map((people) => fillOne(procedure, { people, isAboutOne }, material));
  return {
    forms: filled.map(({ answers }, index) => ({
      personKey: isAboutOne ? (groups[index]?.[0]?.key ?? null) : null,
      answers,
    })),
    wanting: filled.flatMap((one) => one.wanting),
  };
}

/** 書く項目のまとめ — each key once, with the procedures that it goes into. */
export function mergeWanting(
  lists: readonly { readonly title: string; readonly wanting: readonly Wanting[] }[],
): ItemToWrite[] {
  const merged = new Map<string, ItemToWrite>();
  for (const { title, wanting } of lists) {
    for (const one of wanting) {
      const known = merged.get(one.key);
      const procedures = new Set([...(known?.procedures ?? []), title]);
      const isRequired = one.isRequired || known?.isRequired === true;
      merged.set(one.key, { ...(known ?? one), isRequired, procedures: [...procedures] });
    }
  }
  return [...merged.values()];
}

function fillOne(
  { procedureCode, form }: Procedure,
  { people, isAboutOne }: { readonly people: readonly Person[]; readonly isAboutOne: boolean },
  material: Material,
): { readonly answers: Answers; readonly wanting: Wanting[] } {
  const keyOf = (item: FormItem, person: Person | undefined) =>
    writingKey(procedureCode, item, person);
  const person = isAboutOne ? people[0] : undefined;
  const answers = writeIn(form, prefill(form, registerValuesOf(material, people)), {
    written: material.written,
    keyOf: (item) => keyOf(item, person),
    rowKeyOf: (item, row) => keyOf(item, people[row]),
  });
  const { states } = openForm(form, answers);
  const wanting = itemsOf(form).flatMap((item): Wanting[] => {
    const state = states.get(item.name);
    if (!state?.isVisible || state.isComputed || NEVER_WRITTEN.has(item.kind)) return [];
    if (item.kind === 'members') return wantingRows(item, state.value, people, keyOf);
    if (isAnswered(state.value)) return [];
    return [wantingOf(item, { key: keyOf(item, person), isRequired: state.isRequired, person })];
  });
  return { answers, wanting };
}

interface Writing {
  readonly written: Readonly<Record<string, AnswerValue>>;
  readonly keyOf: (item: FormItem) => string;
  readonly rowKeyOf: (item: FormItem, row: number) => string;
}

/** 書いた値の転記 — over what the register knows, for the person may correct it. */
function writeIn(form: FormDefinition, answers: Answers, writing: Writing): Answers {
  const { written, keyOf, rowKeyOf } = writing;
  const own = (key: string) => (Object.hasOwn(written, key) ? written[key] : undefined);
  const entries = itemsOf(form).map((item): [string, AnswerValue] => {
    const value = answers[item.name];
    if (item.kind !== 'members') return [item.name, own(keyOf(item)) ?? value];
    const rows = Array.isArray(value) ? (value as readonly RowAnswers[]) : [];
    const filled = rows.map((row, at) => ({
      ...row,
      ...Object.fromEntries(
        (item.items ?? []).flatMap((inner): [string, AnswerValue][] => {
          const given = own(rowKeyOf(inner, at));
          return given === undefined ? [] : [[inner.name, given]];
        }),
      ),
    }));
    return [item.name, filled];
  });
  return Object.fromEntries(entries.filter(([, value]) => isAnswered(value)));
}

function wantingRows(
  item: FormItem,
  value: AnswerValue,
  people: readonly Person[],
  keyOf: (item: FormItem, person: Person | undefined) => string,
): Wanting[] {
  const rows = Array.isArray(value) ? (value as readonly RowAnswers[]) : [];
  return rows.flatMap((row, at) =>
    (item.items ?? [])
      .filter((inner) => !NEVER_WRITTEN.has(inner.kind) && !isAnswered(row[inner.name]))
      .map((inner) => {
        const [key, person] = [keyOf(inner, people[at]), people[at]];
        return wantingOf(inner, { key, isRequired: inner.isRequired === true, person });
      }),
  );
}

function wantingOf(
  item: FormItem,
  { key, isRequired, person }: Pick<Wanting, 'key' | 'isRequired'> & { person: Person | undefined },
): Wanting {
  const personKey = key.includes('@') ? (person?.key ?? null) : null;
  const choices = (item.choices ?? []).map(({ value, label }) => ({ value, label: label.ja }));
  const help = item.help?.ja ?? null;
  return { key, label: item.label.ja, kind: item.kind, personKey, isRequired, help, choices };
}

/** 書く項目の鍵 — `applicant.phone`, `resident.fullNameKana@n1`, `school-transfer.formerSchool@n3`. */
function writingKey(code: string, { boundTo, name }: FormItem, person: Person | undefined): string {
  const isShared = boundTo !== undefined && !isPersonal(boundTo);
  if (isShared) return boundTo;
  const base = boundTo ?? `${code}.${name}`;
  return person ? `${base}@${person.key}` : base;
}

function isPersonal(boundTo: string | undefined): boolean {
  return boundTo?.startsWith('resident.') === true;
}
