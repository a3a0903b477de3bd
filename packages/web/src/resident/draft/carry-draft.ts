/**
 * 別の町への引き継ぎ — the answers of a draft that no register gave go along to another town; what
 * the registers know is filled in anew from the other town's. Papers and signatures belong to the
 * application that they were given for, and stay behind.
 */
import type { ProcedureOrigin } from '@yakuba/contract/procedure';
import {
  type Answers,
  type FormDefinition,
  isAnswered,
  itemsOf,
  openForm,
} from '@yakuba/kernel/form';

/** 様式の版 — by which two towns compare what they ask. */
export interface FormVersion {
  readonly origin: ProcedureOrigin;
  readonly version: number;
  /** 差異の法令上の理由 */
  readonly legalReason: string | null;
}

/** 引き継ぎ元 — of a draft that has come from another town, until somebody signs in for it. */
export interface Carried {
  readonly townName: string;
  readonly form: FormVersion;
  /** 欄の名前 — of what goes along, in Japanese, so that what finds no place can be named. */
  readonly labels: Readonly<Record<string, string>>;
}

/** 引き継ぐ回答 — `fromRegister` as the town that is left would have filled it in. */
export function answersToCarry(
  form: FormDefinition,
  answers: Answers,
  fromRegister: Answers,
): Answers {
  const kept = itemsOf(form).filter(
    ({ name, kind }) =>
      isAnswered(answers[name] ?? null) &&
      !Object.hasOwn(fromRegister, name) &&
      kind !== 'evidence' &&
      kind !== 'signature',
  );
  return Object.fromEntries(kept.map(({ name }) => [name, answers[name] ?? null]));
}

/** 欄の名前 — of the answers that go along. */
export function labelsOf(form: FormDefinition, answers: Answers): Record<string, string> {
  const named = itemsOf(form).filter(({ name }) => Object.hasOwn(answers, name));
  return Object.fromEntries(named.map(({ name, label }) => [name, label.ja]));
}

/** 引き継いだ結果 */
export interface Received {
  readonly answers: Answers;
  /** 引き継げなかった欄 — the other form has none of that name. */
  readonly lost: readonly string[];
  /** 直す欄 — the other form takes the answer no more, or not so. */
  readonly wrong: readonly string[];
}

/** 引き継いだ回答 — what the register of the town knows goes before what was brought along. */
export function receiveAnswers(
  form: FormDefinition,
  { answers, labels }: { readonly answers: Answers } & Pick<Carried, 'labels'>,
  fromRegister: Answers,
): Received {
  const items = new Map(itemsOf(form).map((item) => [item.name, item]));
  const names = Object.keys(answers);
  const brought = names.filter((name) => items.has(name));
  const own = Object.fromEntries(brought.map((name) => [name, answers[name] ?? null]));
  const all = { ...own, ...fromRegister };
  const { states } = openForm(form, all);
  const labelOf = (name: string) => items.get(name)?.label.ja ?? labels[name] ?? name;
  return {
    answers: all,
    lost: names.filter((name) => !items.has(name)).map(labelOf),
    wrong: brought.filter((name) => states.get(name)?.problems.length).map(labelOf),
  };
}

/** 引き継ぎの結果 — with where it came from. */
export type CarriedResult = Carried & Received;

/** 様式の違い — the same standard version needs no word; a difference is told with its reason. */
export type FormDifference = 'same' | 'version' | 'difference' | 'own';

export function differenceOf(from: FormVersion, to: FormVersion): FormDifference {
  if (to.origin === 'difference') return 'difference';
  if (to.origin === 'own' || from.origin === 'own') return 'own';
  return from.origin === to.origin && from.version === to.version ? 'same' : 'version';
}
