/**
 * 記入中の様式 — the state of a form while it is filled in; each answer makes a new state and
 * re-evaluates only what depends on it.
 */
import type { FieldProblem } from '../refusal/index.ts';
import { checkItem } from './check-item.ts';
import { type CompiledForm, compileForm, type FormNode } from './compile-form.ts';
import { evaluate, holds, isAnswered, type Lookup } from './expression.ts';
import { type Answers, type AnswerValue, type FormDefinition, textIn } from './form.ts';
import { normaliseAnswer } from './normalise-answer.ts';

/** 項目の状態 — of a section, only `isVisible` says something. */
export interface ItemState {
  readonly isVisible: boolean;
  readonly isRequired: boolean;
  readonly isComputed: boolean;
  /** What the rules see: normalised, computed, null while not shown. */
  readonly value: AnswerValue;
  /** Beside the item and, of addresses and rows, beside its parts; `[]` while not shown. */
  readonly problems: readonly FieldProblem[];
}

/** 記入中の様式 */
export interface OpenForm {
  readonly compiled: CompiledForm;
  /** As given, those of items not shown included. */
  readonly answers: Answers;
  readonly states: ReadonlyMap<string, ItemState>;
  /** 評価の回数 — items and sections evaluated by the last step. */
  readonly evaluations: number;
}

/** 様式を開く — every item evaluated once. */
export function openForm(form: FormDefinition, answers: Answers): OpenForm {
  const compiled = compileForm(form);
  const states = new Map<string, ItemState>();
  for (const node of compiled.nodes) states.set(node.name, stateOf(node, answers, states));
  return { compiled, answers, states, evaluations: compiled.nodes.length };
}

/** 一つの回答の変更 — a keystroke. */
export function changeAnswer(open: OpenForm, name: string, value: AnswerValue): OpenForm {
  const { compiled } = open;
  const answers = { ...open.answers, [name]: value };
  const start = compiled.places.get(name);
  if (start === undefined) return { ...open, answers, evaluations: 0 };
  const states = new Map(open.states);
  const waiting = new Uint8Array(compiled.nodes.length);
  waiting[start] = 1;
  let evaluations = 0;
  for (let place = start; place < compiled.nodes.length; place += 1) {
    const node = waiting[place] === 1 ? compiled.nodes[place] : undefined;
    if (!node) continue;
    evaluations += 1;
    const before = states.get(node.name);
    const after = stateOf(node, answers, states);
    states.set(node.name, after);
    const isSame = before?.isVisible === after.isVisible && Object.is(before.value, after.value);
    if (!isSame) for (const next of compiled.dependents[place] ?? []) waiting[next] = 1;
  }
  return { compiled, answers, states, evaluations };
}

function stateOf(
  node: FormNode,
  answers: Answers,
  states: ReadonlyMap<string, ItemState>,
): ItemState {
  const lookup: Lookup = (name) => states.get(name)?.value ?? null;
  const isSectionShown = node.item === null || states.get(node.section.name)?.isVisible === true;
  const isVisible =
    isSectionShown && (node.shows.length === 0 || node.shows.some((r) => holds(r.when, lookup)));
  const isComputed = node.compute !== null;
  if (!node.item || !isVisible) {
    return { isVisible, isRequired: false, isComputed, value: null, problems: [] };
  }
  const isRequired =
    node.item.isRequired === true || node.requires.some((rule) => holds(rule.when, lookup));
  const given = node.compute ? computed(node, lookup) : ownAnswer(answers, node.name);
  const value = normaliseAnswer(node.item, given);
  const problems = [...checkItem(node.item, value, isRequired), ...checkRules(node, value, lookup)];
  return { isVisible, isRequired, isComputed, value, problems };
}

function ownAnswer(answers: Answers, name: string): AnswerValue {
  return Object.hasOwn(answers, name) ? answers[name] : null;
}

function computed(node: FormNode, lookup: Lookup): AnswerValue {
  return node.compute ? (evaluate(node.compute.value, lookup) as AnswerValue) : null;
}

function checkRules(node: FormNode, value: AnswerValue, others: Lookup): FieldProblem[] {
  if (!isAnswered(value)) return [];
  const lookup: Lookup = (name) => (name === node.name ? value : others(name));
  return node.checks
    .filter((rule) => !holds(rule.when, lookup))
    .map((rule) => ({ path: node.name, message: textIn(rule.message, 'ja') }));
}
