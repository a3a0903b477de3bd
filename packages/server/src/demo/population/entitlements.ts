/**
 * 資格 — insurance, pension, child allowance and electoral roll, as age and day have it.
 *
 * An age in law is reached on the day before the birthday (年齢計算ニ関スル法律), so 介護保険
 * begins and 国民年金 begins and ends then; 後期高齢者医療 begins on the 75th birthday itself.
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { anniversaryOf, type Day, dateOf, dayOf, yearOf } from './day.ts';
import type { Member } from './model.ts';

/** 制度の始まり — nobody was insured before the scheme began. */
const schemes = {
  nationalHealthInsurance: dayOf('1961-04-01'),
  nationalPension: dayOf('1961-04-01'),
  careInsurance: dayOf('2000-04-01'),
  lateElderlyInsurance: dayOf('2008-04-01'),
};

/** 被保険者の事情 — what age alone doesn't tell. */
export interface Insured {
  readonly hasNationalHealthInsurance: boolean;
  /** Insured with the town only since leaving work. */
  readonly isRetired: boolean;
  readonly pensionClass: '1' | '2' | '3';
  readonly basicPensionNumber: string;
}

/** 一人の資格 — the nineteen items of a living member on the day; `present` live with them. */
export function entitlementsOn(
  on: Day,
  member: Member,
  situation: { readonly insured: Insured; readonly present: readonly Member[] },
): Partial<ResidentRecord> {
  const { insured, present } = situation;
  return {
    isOnElectoralRoll: isOnElectoralRoll(on, member),
    ...healthInsurance(on, member, insured),
    ...careInsurance(on, member),
    ...pension(on, member, insured),
    ...childAllowance(on, member, present),
  };
}

/** 資格喪失 — what a closed record says: everything held ends on the day of leaving. */
export function entitlementsLost(on: Day, last: ResidentRecord): Partial<ResidentRecord> {
  const day = dateOf(on);
  return {
    isOnElectoralRoll: false,
    hasNationalHealthInsurance: false,
    hasLateElderlyInsurance: false,
    hasCareInsurance: false,
    hasNationalPension: false,
    ...(last.hasNationalHealthInsurance && { nationalHealthInsuranceUntil: day }),
    ...(last.hasLateElderlyInsurance && { lateElderlyInsuranceUntil: day }),
    ...(last.hasCareInsurance && { careInsuranceUntil: day }),
    ...(last.hasNationalPension && { nationalPensionUntil: day }),
    ...(last.childAllowanceClass !== null && { childAllowanceUntil: day.slice(0, 7) }),
  };
}

/** Registered on the first of March, June, September and December after three months here. */
function isOnElectoralRoll(on: Day, member: Member): boolean {
  if (member.nationality !== null) return false;
  const date = new Date(on * 86_400_000);
  const quarter = Math.floor((date.getUTCMonth() + 1) / 3) * 3 - 1;
  const registered = Date.UTC(date.getUTCFullYear(), quarter, 1) / 86_400_000;
  const hasStayed = anniversaryOfMonths(member.joined, 3) <= registered;
  return hasStayed && anniversaryOf(member.born, 18) - 1 <= registered;
}

function healthInsurance(on: Day, member: Member, insured: Insured): Partial<ResidentRecord> {
  const late = anniversaryOf(member.born, 75);
  const isLate = on >= late;
  const isNational = insured.hasNationalHealthInsurance && !isLate;
  const retired = insured.isRetired ? anniversaryOf(member.born, 62) : 0;
  const since = Math.max(member.joined, schemes.nationalHealthInsurance, Math.min(retired, on));
  const until = Math.max(late, schemes.lateElderlyInsurance);
  const hadNational = insured.hasNationalHealthInsurance && isLate && since < until;
  return {
    hasNationalHealthInsurance: isNational,
    nationalHealthInsuranceFrom: isNational || hadNational ? dateOf(since) : null,
    nationalHealthInsuranceUntil: hadNational ? dateOf(until) : null,
    hasLateElderlyInsurance: isLate,
    lateElderlyInsuranceFrom: isLate ? dateOf(Math.max(until, member.joined)) : null,
  };
}

function careInsurance(on: Day, member: Member): Partial<ResidentRecord> {
  const from = Math.max(anniversaryOf(member.born, 65) - 1, schemes.careInsurance);
  const isInsured = on >= from;
  return {
    hasCareInsurance: isInsured,
    careInsuranceFrom: isInsured ? dateOf(Math.max(from, member.joined)) : null,
  };
}

function pension(on: Day, member: Member, insured: Insured): Partial<ResidentRecord> {
  const reached = anniversaryOf(member.born, 20) - 1;
  const arrived = member.nationality === null ? 0 : member.joined;
  const from = Math.max(reached, schemes.nationalPension, arrived);
  const until = anniversaryOf(member.born, 60) - 1;
  if (on < from || from >= until) return {};
  const isInsured = on < until;
  const changed = anniversaryOf(member.born, 23);
  const hasChanged = isInsured && insured.pensionClass !== '1' && changed <= on;
  const pensionClass = hasChanged ? insured.pensionClass : '1';
  return {
    hasNationalPension: isInsured,
    basicPensionNumber: insured.basicPensionNumber,
    nationalPensionClass: isInsured ? pensionClass : null,
    nationalPensionClassChangedOn: hasChanged ? dateOf(changed) : null,
    nationalPensionFrom: dateOf(from),
    nationalPensionUntil: isInsured ? null : dateOf(until),
  };
}

/** The parent who receives it: the father, or the mother where he doesn't live here. */
function childAllowance(
  on: Day,
  member: Member,
  present: readonly Member[],
): Partial<ResidentRecord> {
  const children = member.children.filter((child) => {
    const isHere = present.includes(child) && child.born <= on;
    return isHere && on <= endOfHighSchool(child) && receiverOf(child, present) === member;
  });
  if (children.length === 0) return {};
  const since = Math.min(...children.map((child) => Math.max(child.joined, member.joined)));
  return {
    childAllowanceClass: '1',
    childAllowanceFrom: dateOf(anniversaryOfMonths(since, 1)).slice(0, 7),
  };
}

function receiverOf(child: Member, present: readonly Member[]): Member | undefined {
  const parents = child.parents.filter((parent) => present.includes(parent));
  return parents.find(({ sex }) => sex === '1') ?? parents[0];
}

/** 18歳到達後最初の3月31日 */
function endOfHighSchool(child: Member): Day {
  const reached = anniversaryOf(child.born, 18) - 1;
  const year = yearOf(reached);
  const end = dayOf(`${year}-03-31`);
  return reached <= end ? end : dayOf(`${year + 1}-03-31`);
}

/** The same day so many months later, or the first of the month after where there is none. */
function anniversaryOfMonths(day: Day, months: number): Day {
  const date = new Date(day * 86_400_000);
  return (
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()) / 86_400_000
  );
}
