/**
 * 詳細検索の下書き — the advanced form's entries, to criteria of the contract and back.
 *
 * @spec juki 2.1.3
 */
import { type SearchCriteria, searchCriteria } from '@yakuba/contract/resident';
import { parseDateInput } from '@yakuba/kernel/calendar';
import { z } from 'zod';

import type { Draft } from '../../../form/path.ts';

export const emptyCriteriaDraft: Draft = {
  name: { text: '', scope: 'any', match: 'infix' },
  kana: { text: '', scope: 'any', match: 'infix' },
  dateOfBirth: { kind: 'day', on: '' },
  records: 'all',
};

/** 詳細検索の検査 — blank parts are no criteria; years are taken in either calendar. */
export const criteriaDraftSchema = z.preprocess(criteriaOf, searchCriteria);

/** 検索条件を入力欄へ — a kept search put back into the form, to be run again or changed. */
export function draftOf(criteria: SearchCriteria): Draft {
  const { unfilled, dateOfBirth, ...rest } = criteria;
  return {
    ...emptyCriteriaDraft,
    ...rest,
    ...(dateOfBirth ? { dateOfBirth: withTexts(dateOfBirth) } : {}),
    ...(unfilled ? { unfilled: Object.fromEntries(unfilled.map((item) => [item, true])) } : {}),
  };
}

/** 生まれた年の読取り — 昭和25, S25, 昭和25年 and 1950 are all 1950; null when it is no year. */
export function readBirthYear(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace(/年$/, '');
  if (/^\d{4}$/.test(plain)) return Number(plain);
  // An era may begin or end within its year, so either end of the year may belong to it.
  const days = ['12月31日', '1月1日'].map((day) => parseDateInput(`${plain}年${day}`));
  const known = days.find((day) => day.ok);
  return known?.ok ? Number(known.value.slice(0, 4)) : null;
}

type Entries = Record<string, unknown>;

function criteriaOf(draft: unknown, context: z.RefinementCtx): unknown {
  const { name, kana, dateOfBirth, unfilled, ...rest } = entriesOf(draft);
  refuseYear(entriesOf(dateOfBirth), context);
  const chosen = Object.entries(entriesOf(unfilled)).flatMap(([item, is]) => (is ? [item] : []));
  return {
    ...rest,
    ...(entriesOf(name).text ? { name } : {}),
    ...(entriesOf(kana).text ? { kana } : {}),
    ...birthOf(entriesOf(dateOfBirth)),
    ...(chosen.length > 0 ? { unfilled: chosen } : {}),
  };
}

/** A year that can't be read is refused in words that say how to write it. */
function refuseYear({ kind, year }: Entries, context: z.RefinementCtx): void {
  const isAsked = kind === 'year' || kind === 'month';
  if (!isAsked || !year || readBirthYear(String(year)) !== null) return;
  const message = '年は「昭和25」「S25」「1950」のように入力してください。';
  context.addIssue({ code: 'custom', path: ['dateOfBirth', 'year'], message });
}

function birthOf({ kind, ...parts }: Entries): Entries {
  const wanted = partsOfKind[String(kind)] ?? [];
  const given = Object.fromEntries(wanted.flatMap((part) => entryOf(parts, part)));
  return Object.keys(given).length > 0 ? { dateOfBirth: { kind, ...given } } : {};
}

function entryOf(parts: Entries, part: string): [string, unknown][] {
  const value = parts[part];
  if (value === undefined || value === '') return [];
  const text = String(value).normalize('NFKC');
  return [[part, part === 'year' ? (readBirthYear(text) ?? text) : text]];
}

const partsOfKind: Readonly<Record<string, readonly string[]>> = {
  day: ['on'],
  year: ['year'],
  month: ['year', 'month'],
  'month-day': ['month', 'day'],
  period: ['from', 'until'],
};

function withTexts(parts: object): Entries {
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)]));
}

function entriesOf(value: unknown): Entries {
  return typeof value === 'object' && value !== null ? (value as Entries) : {};
}
