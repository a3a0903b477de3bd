/**
 * 在留 — status, period, card and common name of a foreign resident.
 *
 * No code list of 在留資格 and 国籍・地域 is published with the specification: the words themselves
 * stand for the codes, and ISO 3166-1 letters for the country.
 *
 * @spec juki 1.1.2
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { anniversaryOf, type Day, dateOf } from './day.ts';
import type { Member, Nationality, StayRole } from './model.ts';
import type { Random } from './random.ts';
import { foreignRegisterFrom } from './timeline.ts';

/** 国籍・地域 — names as the register writes them. */
export const countries: Record<Nationality, string> = {
  VNM: 'ベトナム',
  CHN: '中国',
  KOR: '韓国',
  PHL: 'フィリピン',
  IDN: 'インドネシア',
  MMR: 'ミャンマー',
  USA: '米国',
};

type Stay = readonly [status: string | null, years: readonly number[]];

const stays: Record<StayRole, Stay> = {
  trainee: ['技能実習２号ロ', [1, 2]],
  skilled: ['技術・人文知識・国際業務', [1, 3, 5]],
  teacher: ['教育', [1, 3]],
  permanent: ['永住者', []],
  'special-permanent': [null, []],
  'spouse-of-japanese': ['日本人の配偶者等', [1, 3, 5]],
  dependent: ['家族滞在', [1, 3]],
};

/** 外国人住民の項目 — as they stand on the reference date (`asOn`). */
export function residenceItems(
  random: Random,
  member: Member,
  facts: { readonly asOn: Day; readonly cardNumber: string },
): Partial<ResidentRecord> {
  const { nationality, stay } = member;
  if (nationality === null || stay === null) return {};
  const isSpecial = stay === 'special-permanent';
  const wasRegistered = member.joined < foreignRegisterFrom;
  return {
    becameForeignResidentOn: dateOf(Math.max(member.joined, foreignRegisterFrom)),
    alienRegistrationOn: wasRegistered ? dateOf(member.joined) : null,
    nationalityCode: nationality,
    nationality: countries[nationality],
    article3045Class: isSpecial ? '特別永住者' : '中長期在留者',
    residenceStatus: stays[stay][0],
    ...periodOfStay(random, stay, facts.asOn),
    residenceCardNumber: facts.cardNumber,
    residenceCardKind: isSpecial ? '特別永住者証明書' : '在留カード',
    isResidenceNotified: true,
    isLandingPermitEntry: false,
  };
}

function periodOfStay(random: Random, stay: StayRole, asOn: Day): Partial<ResidentRecord> {
  const [, choices] = stays[stay];
  if (choices.length === 0) return {};
  const years = random.pick(choices);
  const until = random.int(asOn + 14, anniversaryOf(asOn, years));
  return {
    periodOfStayYears: years,
    periodOfStayMonths: 0,
    periodOfStayDays: 0,
    periodOfStayUntil: dateOf(until),
  };
}
