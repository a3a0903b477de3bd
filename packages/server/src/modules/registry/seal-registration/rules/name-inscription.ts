/**
 * 氏名を表す印影 — whether the characters of a seal are those of its owner's name: all of it, the
 * family name, the given name, a former family name, a common name, or a part of a family name
 * with a part of a given name (印鑑登録証明事務処理要領).
 *
 * Old forms of characters count as the new ones, since seals are cut in old script; 印 and 之印 at
 * the end say nothing of the name. For foreign residents the words of the name in Latin letters
 * and in katakana count as well.
 */
import { splitFullName } from '@yakuba/kernel/name';
import { foldVariants, normaliseText, stripVariationSelectors } from '@yakuba/kernel/text';

import type { SealHolder } from '../model.ts';

export type Names = Pick<
  SealHolder,
  | 'residentKind'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'formerFamilyName'
  | 'commonName'
  | 'romanName'
  | 'fullNameKana'
>;

export function isNameInscription(inscription: string, names: Names): boolean {
  const whole = plain(inscription);
  const named = whole.replace(/(之印|の印|印)$/u, '');
  return [whole, named].some((written) => written !== '' && showsName(written, names));
}

function showsName(written: string, names: Names): boolean {
  const { families, givens, wholes } = partsOf(names);
  if (wholes.includes(written)) return true;
  const isCombined = families.some((family) =>
    givens.some((given) => isPartAndPart(written, family, given)),
  );
  return isCombined || wordsOf(names).some((words) => isMadeOf(written, words));
}

interface NameParts {
  readonly families: readonly string[];
  readonly givens: readonly string[];
  readonly wholes: readonly string[];
}

function partsOf(names: Names): NameParts {
  // Letters of a foreign name are no parts that could be combined: only its words count.
  const own = splitFullName(names.residentKind === '2' ? '' : names.fullName);
  const common = splitFullName(names.commonName ?? '');
  const family = names.familyName ?? own.familyName;
  const families = known([family, names.formerFamilyName, common.familyName]);
  const givens = known([names.givenName ?? own.givenName, common.givenName]);
  const wholes = known([names.fullName, names.commonName]);
  const former = known([names.formerFamilyName]);
  return {
    families,
    givens,
    wholes: [
      ...wholes,
      ...families,
      ...givens,
      ...former.flatMap((family) => givens.map((given) => family + given)),
    ],
  };
}

/** 氏の一部と名の一部 — one after the other, nothing between. */
function isPartAndPart(written: string, family: string, given: string): boolean {
  const characters = Array.from(written);
  return characters.some((_, at) => {
    const [before, after] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
    return before !== '' && family.includes(before) && given.includes(after);
  });
}

/** Words of a foreign resident's names, in Latin letters and in katakana. */
function wordsOf(names: Names): string[][] {
  if (names.residentKind !== '2') return [];
  return [names.romanName, names.fullNameKana, names.fullName]
    .map((name) => (name ?? '').split(/[\s・]+/u).map(plain))
    .map((words) => words.filter((word) => word !== ''));
}

/** Whether the text is some of the words, in their order, set solid. */
function isMadeOf(written: string, words: readonly string[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return false;
  if (written === first || isMadeOf(written, rest)) return true;
  return written.startsWith(first) && isMadeOf(written.slice(first.length), rest);
}

function known(texts: readonly (string | null)[]): string[] {
  return texts.map((text) => plain(text ?? '')).filter((text) => text !== '');
}

function plain(text: string): string {
  const solid = stripVariationSelectors(normaliseText(text)).replaceAll(/[\s・]/gu, '');
  return foldVariants(solid).toUpperCase();
}
