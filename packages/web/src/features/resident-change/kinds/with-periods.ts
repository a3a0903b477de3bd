/** 在留期間の満了の日 — sent as null where there is none. */
import { type Draft, valueAt, withValueAt } from '../../../form/path.ts';

/** `path` is a list of people, some of them with the items of foreign residents. */
export function withPeriods(draft: Draft, path: string): Draft {
  const people = valueAt(draft, path);
  if (!Array.isArray(people)) return draft;
  const complete = people.map((person: unknown) => {
    const isForeign = Boolean(valueAt(person, 'foreign'));
    const until = valueAt(person, 'foreign.periodOfStayUntil');
    if (!isForeign || until !== undefined) return person;
    return withValueAt(person, 'foreign.periodOfStayUntil', null);
  });
  return withValueAt(draft, path, complete);
}
