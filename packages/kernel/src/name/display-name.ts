/**
 * 氏名の表示 — the names of a person as one line.
 *
 * @spec juki 1.1.7
 * @spec juki 5.3
 */

import { formatForeignName } from './foreign-name.ts';
import { composeFullName, splitFullName } from './full-name.ts';

/** 氏名・旧氏・通称 — what a record holds of names; any may be absent or empty. */
export interface PersonNames {
  readonly fullName?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly formerFamilyName?: string | null | undefined;
  readonly romanName?: string | null | undefined;
  readonly kanjiName?: string | null | undefined;
  readonly aliasName?: string | null | undefined;
}

/**
 * 氏名の表示 — on screens and lists. With 旧氏 `甲野［乙川］花子`; of a foreign resident
 * `ZHANG YULIN　張　玉蓮（通称　中野　玉蓮）`. A certificate prints 旧氏 and 通称 in fields of
 * their own, from the record. Without any name: 氏名不詳.
 */
export function displayName(names: PersonNames): string {
  const legal = legalNameOf(names);
  if (legal === '') return names.aliasName || '氏名不詳';
  const withFormer = names.formerFamilyName
    ? formatWithFormerName(legal, names.formerFamilyName)
    : legal;
  return names.aliasName ? `${withFormer}（通称　${names.aliasName}）` : withFormer;
}

/** 旧氏の併記 — 氏［旧氏］名. */
export function formatWithFormerName(fullName: string, formerFamilyName: string): string {
  const { familyName, givenName } = splitFullName(fullName);
  return `${familyName}［${formerFamilyName}］${givenName}`;
}

/** フリガナの併記 — `住民　太郎　（ジュウミン　タロウ）`; without a reading the name alone. */
export function formatWithKana(name: string, kana: string | null | undefined): string {
  return kana ? `${name}\u3000（${kana}）` : name;
}

function legalNameOf(names: PersonNames): string {
  if (names.romanName) {
    return formatForeignName({ roman: names.romanName, kanji: names.kanjiName ?? '' });
  }
  return (
    names.fullName ||
    names.kanjiName ||
    composeFullName(names.familyName ?? '', names.givenName ?? '')
  );
}
