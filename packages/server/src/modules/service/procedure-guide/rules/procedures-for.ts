/** 要る手続の判定 — from a situation to the complete list; applies rules that are data. */
import { holds } from '@yakuba/kernel/form';

import type { GuideRule, NeededProcedure, Person, Situation } from '../model.ts';
import { type Facts, householdFacts, personFacts } from './situation-facts.ts';

/** 要る手続 — each once, in the order of the rules, with its people and reasons. */
export function proceduresFor(
  situation: Situation,
  rules: readonly GuideRule[],
): NeededProcedure[] {
  const shared = householdFacts(situation);
  const needed = new Map<string, { subjects: Set<string>; reasons: Set<string> }>();
  for (const rule of rules) {
    if (!rule.events.includes(situation.event)) continue;
    const people = peopleFor(rule, situation, shared);
    if (people === null) continue;
    const entry = needed.get(rule.procedure) ?? { subjects: new Set(), reasons: new Set() };
    for (const person of people) entry.subjects.add(person.key);
    entry.reasons.add(rule.reason);
    needed.set(rule.procedure, entry);
  }
  return [...needed].map(([procedureCode, { subjects, reasons }]) => ({
    procedureCode,
    subjects: situation.people.map(({ key }) => key).filter((key) => subjects.has(key)),
    reasons: [...reasons],
  }));
}

/** Null where the rule does not apply. */
function peopleFor(rule: GuideRule, situation: Situation, shared: Facts): Person[] | null {
  const concerned = situation.people.filter((person) => person.isConcerned);
  if (rule.who === 'household') return applies(rule, shared) ? concerned : null;
  const asked = situation.people.filter(
    (person) => rule.who === 'all' || person.isConcerned === (rule.who === 'concerned'),
  );
  const found = asked.filter((person) =>
    applies(rule, { ...shared, ...personFacts(person, situation.happenedOn) }),
  );
  return found.length === 0 ? null : found;
}

function applies({ when }: GuideRule, facts: Facts): boolean {
  return when === undefined || holds(when, (name) => facts[name] ?? null);
}
