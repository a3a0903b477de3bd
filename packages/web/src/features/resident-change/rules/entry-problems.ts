/** 職権記載の検査 — the people entered, or those whose nationality changed. @spec juki 4.2.1.1 */
import type { FieldProblem } from '@yakuba/kernel/refusal';

import { type Draft, valueAt } from '../../../form/path.ts';
import { householdProblems } from './household-problems.ts';
import {
  domicileProblems,
  foreignProblems,
  nameProblems,
  personProblems,
} from './person-problems.ts';

export function entryProblems(draft: Draft): FieldProblem[] {
  const ground = valueAt(draft, 'ground');
  if (ground === 'settled') {
    return [
      ...listAt(draft, 'members').flatMap((person, place) =>
        personProblems(person, `members.${place}`, { requiresRecordCode: false }),
      ),
      ...householdProblems(draft, 'members'),
    ];
  }
  const isForeign = ground === 'nationality_lost';
  return listAt(draft, 'people').flatMap((person, place) => {
    const path = `people.${place}`;
    const own = isForeign
      ? foreignProblems(valueAt(person, 'foreign'), `${path}.foreign`)
      : domicileProblems(valueAt(person, 'domicile'), `${path}.domicile`);
    return [...nameProblems(valueAt(person, 'name'), `${path}.name`, isForeign), ...own];
  });
}

function listAt(draft: Draft, path: string): readonly unknown[] {
  const held = valueAt(draft, path);
  return Array.isArray(held) ? held : [];
}
