/**
 * 様式の準備 — what depends on what, worked out once, so that a keystroke re-evaluates only that.
 */
import type { FormDefinition, FormItem, FormRule, FormSection } from './form.ts';
import { referencesOf } from './read-expression.ts';

/** 節点 — an item or a section, with the rules about it; its number is its place in the order. */
export interface FormNode {
  readonly name: string;
  readonly section: FormSection;
  /** Null for a section. */
  readonly item: FormItem | null;
  readonly shows: readonly Extract<FormRule, { effect: 'show' }>[];
  readonly requires: readonly Extract<FormRule, { effect: 'require' }>[];
  readonly compute: Extract<FormRule, { effect: 'compute' }> | null;
  readonly checks: readonly Extract<FormRule, { effect: 'check' }>[];
}

/** 準備した様式 */
export interface CompiledForm {
  readonly form: FormDefinition;
  /** Each after everything it depends on. */
  readonly nodes: readonly FormNode[];
  readonly places: ReadonlyMap<string, number>;
  /** By place: places of those that depend on it. */
  readonly dependents: readonly (readonly number[])[];
}

const known = new WeakMap<FormDefinition, CompiledForm>();

/** 様式の準備 — the dependency index; a form that `checkFormDefinition` refuses throws. */
export function compileForm(form: FormDefinition): CompiledForm {
  const kept = known.get(form);
  if (kept) return kept;
  const nodes = nodesOf(form);
  const order = orderOf(nodes);
  if (order.cycle) throw new RangeError(`form rules go round: ${order.cycle.join(' → ')}`);
  const ordered = order.names.map((name) => nodes.get(name)).filter((node) => node !== undefined);
  const places = new Map(ordered.map((node, place) => [node.name, place]));
  const dependents: number[][] = ordered.map(() => []);
  ordered.forEach((node, place) => {
    for (const name of prerequisitesOf(node)) {
      const from = places.get(name);
      if (from !== undefined) dependents[from]?.push(place);
    }
  });
  const compiled = { form, nodes: ordered, places, dependents };
  known.set(form, compiled);
  return compiled;
}

/** 節点の一覧 — by name, in the order of the form. */
export function nodesOf(form: FormDefinition): Map<string, FormNode> {
  const rules = Map.groupBy(form.rules, (rule) => rule.target);
  const nodes = new Map<string, FormNode>();
  for (const section of form.sections) {
    nodes.set(section.name, nodeOf(section, null, rules.get(section.name) ?? []));
    for (const item of section.items) {
      nodes.set(item.name, nodeOf(section, item, rules.get(item.name) ?? []));
    }
  }
  return nodes;
}

/** 先に決まるもの — names that the node's state is made of. */
export function prerequisitesOf(node: FormNode): string[] {
  const expressions = [
    ...node.shows.map((rule) => rule.when),
    ...node.requires.map((rule) => rule.when),
    ...node.checks.map((rule) => rule.when),
    ...(node.compute ? [node.compute.value] : []),
  ];
  const names = new Set(expressions.flatMap(referencesOf));
  // A check looks at its own item, whose value is settled by then.
  names.delete(node.name);
  if (node.item) names.add(node.section.name);
  return [...names];
}

/** 評価の順 — each name after its prerequisites; or a cycle, its first name again at the end. */
export function orderOf(nodes: ReadonlyMap<string, FormNode>): {
  readonly names: string[];
  readonly cycle: string[] | null;
} {
  const names: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  let cycle: string[] | null = null;
  const visit = (name: string): void => {
    const node = nodes.get(name);
    if (!node || cycle || state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      cycle = [...path.slice(path.indexOf(name)), name];
      return;
    }
    state.set(name, 'open');
    path.push(name);
    for (const before of prerequisitesOf(node)) visit(before);
    path.pop();
    state.set(name, 'done');
    names.push(name);
  };
  for (const name of nodes.keys()) visit(name);
  return { names, cycle };
}

function nodeOf(section: FormSection, item: FormItem | null, rules: readonly FormRule[]): FormNode {
  return {
    name: item?.name ?? section.name,
    section,
    item,
    shows: rules.filter((rule) => rule.effect === 'show'),
    requires: rules.filter((rule) => rule.effect === 'require'),
    compute: rules.find((rule) => rule.effect === 'compute') ?? null,
    checks: rules.filter((rule) => rule.effect === 'check'),
  };
}
