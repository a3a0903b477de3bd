/** 表示されない項目 — items and sections that no answer can bring onto the form. */
import { compileForm, type FormNode } from './compile-form.ts';
import type { FormDefinition, FormRule } from './form.ts';
import { mayHold, referencesOf } from './read-expression.ts';

/** More combinations than these are not tried; then nothing is said. */
const COMBINATIONS_MAX = 512;

type Domains = ReadonlyMap<string, readonly unknown[]>;

/**
 * 表示されない項目 — by name. Choices are tried one by one; every other item may hold anything, so
 * what is reported is certain and what is not reported need not be reachable.
 */
export function unreachableNames(form: FormDefinition): string[] {
  const hidden: string[] = [];
  const domains = new Map<string, readonly unknown[]>();
  for (const node of compileForm(form).nodes) {
    const isHidden = hidden.includes(node.section.name) || !mayShow(node, domains);
    // An item in a section that never shows is not reported beside it.
    if (isHidden && !hidden.includes(node.section.name)) hidden.push(node.name);
    if (node.item) setDomain(node, isHidden, domains);
  }
  return hidden;
}

function setDomain(node: FormNode, isHidden: boolean, domains: Map<string, readonly unknown[]>) {
  if (isHidden) domains.set(node.name, [null]);
  else if (node.item?.kind === 'choice' && !node.compute) {
    domains.set(node.name, [null, ...(node.item.choices ?? []).map((choice) => choice.value)]);
  }
}

function mayShow(node: FormNode, domains: Domains): boolean {
  return node.shows.length === 0 || node.shows.some((rule) => mayEverHold(rule, domains));
}

function mayEverHold(rule: Extract<FormRule, { effect: 'show' }>, domains: Domains): boolean {
  const tried = referencesOf(rule.when).filter((name) => domains.has(name));
  const size = tried.reduce((product, name) => product * (domains.get(name)?.length ?? 1), 1);
  if (size > COMBINATIONS_MAX) return true;
  return combinations(tried, domains).some(
    (values) =>
      mayHold(
        rule.when,
        (name) => values.has(name),
        (name) => values.get(name),
      ) !== 'no',
  );
}

function combinations(names: readonly string[], domains: Domains): ReadonlyMap<string, unknown>[] {
  return names.reduce<ReadonlyMap<string, unknown>[]>(
    (found, name) =>
      found.flatMap((values) =>
        (domains.get(name) ?? []).map((value) => new Map([...values, [name, value]])),
      ),
    [new Map()],
  );
}
