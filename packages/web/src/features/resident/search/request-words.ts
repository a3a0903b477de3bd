/**
 * 検索条件の言葉 — a search as its history lists it.
 *
 * @spec juki 2.1.1
 */
import {
  type BirthCriterion,
  matchModes,
  nameScopes,
  recordScopes,
  type SearchCriteria,
  type SearchRequest,
  unfilledItems,
} from '@yakuba/contract/resident';

import { dateWords } from '../words/date-words.ts';
import { reasonWords, sexWords } from '../words/item-words.ts';
import { criteriaLabels } from './criteria-labels.ts';

/** 「タナカ」, or 氏名「田中」（前方一致）、性別「女」 of the advanced form. */
export function requestWords({ text, criteria }: SearchRequest): string {
  return criteria ? criteriaWords(criteria) : `「${text ?? ''}」`;
}

function criteriaWords(criteria: SearchCriteria): string {
  const { name, kana, dateOfBirth, sex, closingReason, unfilled, records, ...plain } = criteria;
  const parts = [
    ...(name ? [nameWords('name', name)] : []),
    ...(kana ? [nameWords('kana', kana)] : []),
    ...(dateOfBirth ? [quoted('dateOfBirth', birthCriterionWords(dateOfBirth))] : []),
    ...(sex ? [quoted('sex', sexWords(sex))] : []),
    ...Object.entries(plain).flatMap(([key, value]) => (value ? [quoted(key, value)] : [])),
    ...(closingReason ? [quoted('closingReason', reasonWords(closingReason))] : []),
    ...(unfilled ? [quoted('unfilled', unfilled.map((one) => unfilledItems[one]).join('・'))] : []),
    ...(records === 'all' ? [] : [recordScopes[records]]),
  ];
  return parts.join('、');
}

function nameWords(key: string, name: NonNullable<SearchCriteria['name']>): string {
  const scope = name.scope === 'any' ? [] : [nameScopes[name.scope]];
  const match = name.match === 'infix' ? [] : [matchModes[name.match]];
  const how = [...scope, ...match];
  return quoted(key, name.text) + (how.length > 0 ? `（${how.join('・')}）` : '');
}

/** 生年月日の条件の言葉 — a day, a part of one, or a period. */
export function birthCriterionWords(birth: BirthCriterion): string {
  switch (birth.kind) {
    case 'day':
      return dateWords(birth.on);
    case 'year':
      return `${eraYear(birth.year)}生まれ`;
    case 'month':
      return `${eraYear(birth.year)}${birth.month}月生まれ`;
    case 'month-day':
      return `${birth.month}月${birth.day}日生まれ`;
    case 'period':
      return `${dateWords(birth.from)}から${dateWords(birth.until)}まで`;
  }
}

function eraYear(year: number): string {
  return dateWords(`${year}-12-31`).replace('12月31日', '');
}

function quoted(key: string, value: string): string {
  return `${criteriaLabels[key] ?? key}「${value}」`;
}
