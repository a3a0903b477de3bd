/** 状況の事実 — what the rules may ask of a situation; pure. */
import { ageOn, fiscalYearOf, legalAgeOn, parsePlainDate } from '@yakuba/kernel/calendar';

import type { Person, Situation } from '../model.ts';

/** 事実 — by name, e.g. `person.age`. */
export type Facts = Readonly<Record<string, unknown>>;

const FIFTEEN = 15;
const EIGHTEEN = 18;

/** 一人の事実 — ages are null where the date of birth is 不詳. */
export function personFacts(person: Person, on: string): Facts {
  const { key: _key, address: _address, ...told } = person;
  return prefixed('person', { ...told, ...agesOf(person.dateOfBirth, on) });
}

/** 世帯の事実 — with the answers of the household and what follows from the day. */
export function householdFacts({ people, happenedOn, answers }: Situation): Facts {
  const remaining = people.filter((person) => !person.isConcerned);
  const schoolAge = (person: Person) => agesOf(person.dateOfBirth, happenedOn).schoolAge;
  const isChild = (person: Person) => (schoolAge(person) ?? EIGHTEEN) < EIGHTEEN;
  const age = (person: Person) => agesOf(person.dateOfBirth, happenedOn).age ?? FIFTEEN;
  const household = {
    headLeaves: remaining.length > 0 && people.some((one) => one.isHead && one.isConcerned),
    remainingCount: remaining.length,
    remainingOver15: remaining.filter((person) => age(person) >= FIFTEEN).length,
    remainingChildren: remaining.filter(isChild).length,
    adults: people.filter((person) => !isChild(person)).length,
  };
  const month = Number(happenedOn.slice(5, 7));
  return {
    ...prefixed('household', household),
    ...prefixed('answers', answers),
    'case.isAfterEnrolmentDay': month >= 10 || month <= 3,
  };
}

/**
 * 年齢 — `age` counts up on the birthday, `legalAge` at the end of the day before (民法第143条),
 * `schoolAge` is the legal age on the 31 March before the fiscal year (学校教育法第17条).
 */
export function agesOf(dateOfBirth: string, on: string) {
  const [born, day] = [parsePlainDate(dateOfBirth), parsePlainDate(on)];
  if (!born.ok || !day.ok) return { age: null, legalAge: null, schoolAge: null };
  const eve = parsePlainDate(`${fiscalYearOf(day.value)}-03-31`);
  return {
    age: ageOn(born.value, day.value),
    legalAge: legalAgeOn(born.value, day.value),
    schoolAge: eve.ok ? legalAgeOn(born.value, eve.value) : null,
  };
}

function prefixed(prefix: string, facts: object): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`${prefix}.${name}`, value]),
  );
}
