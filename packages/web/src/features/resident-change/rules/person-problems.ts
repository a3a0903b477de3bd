/**
 * 異動者の検査 — what can be told of a person before the notification is sent.
 *
 * @spec juki 1.1.6
 * @spec juki 1.1.18
 */
import {
  parseIndividualNumber,
  parseResidenceCardNumber,
  parseResidentRecordCode,
} from '@yakuba/kernel/identifier';
import { parseNameKana, parsePersonName, parseRomanName } from '@yakuba/kernel/name';
import type { Checked, FieldProblem } from '@yakuba/kernel/refusal';
import { parseRelationship } from '@yakuba/kernel/relationship';

import { valueAt } from '../../../form/path.ts';

export interface PersonRules {
  /** 住民票コード — of people who move in within Japan, as their certificate states it. */
  readonly requiresRecordCode: boolean;
}

/** `path` is where the person stands in the input. */
export function personProblems(person: unknown, path: string, rules: PersonRules): FieldProblem[] {
  const isForeign = valueAt(person, 'residentKind') === '2';
  const isKnownAgain = textOf(person, 'formerAddresseeNumber') !== '';
  return [
    ...nameProblems(valueAt(person, 'name'), `${path}.name`, isForeign),
    ...read(person, path, [
      ['relationship', parseRelationship],
      ['individualNumber', parseIndividualNumber],
      ['residentRecordCode', parseResidentRecordCode],
    ]),
    ...(isForeign
      ? foreignProblems(valueAt(person, 'foreign'), `${path}.foreign`)
      : domicileProblems(valueAt(person, 'domicile'), `${path}.domicile`)),
    ...(rules.requiresRecordCode && !isKnownAgain
      ? required(person, path, [['residentRecordCode', RECORD_CODE]])
      : []),
  ];
}

export function nameProblems(name: unknown, path: string, isForeign: boolean): FieldProblem[] {
  const kana = ['familyNameKana', 'givenNameKana', 'fullNameKana'];
  const given = ['familyName', 'givenName', 'formerFamilyName', 'kanjiName', 'commonName'];
  const parts = isForeign ? ['romanName', 'kanjiName'] : ['familyName', 'givenName'];
  const isNamed = parts.some((part) => textOf(name, part) !== '');
  return [
    ...(isNamed ? [] : [{ path: `${path}.${parts[0]}`, message: NAME }]),
    ...read(name, path, [
      ...given.map((item): Reading => [item, parsePersonName]),
      ...[...kana, 'formerFamilyNameKana', 'commonNameKana'].map(
        (item): Reading => [item, parseNameKana],
      ),
      ['romanName', parseRomanName],
    ]),
  ];
}

export function domicileProblems(domicile: unknown, path: string): FieldProblem[] {
  return required(domicile, path, [
    ['registeredDomicile', DOMICILE],
    ['headOfFamilyRegister', HEAD_OF_REGISTER],
  ]);
}

export function foreignProblems(foreign: unknown, path: string): FieldProblem[] {
  const bearsCard = ['中長期在留者', '特別永住者'].includes(textOf(foreign, 'article3045Class'));
  return [
    ...required(foreign, path, [['nationality', NATIONALITY]]),
    ...(bearsCard ? required(foreign, path, [['residenceCardNumber', CARD]]) : []),
    ...read(foreign, path, [['residenceCardNumber', parseResidenceCardNumber]]),
  ];
}

type Reading = readonly [item: string, read: (text: string) => Checked<unknown>];

function read(held: unknown, path: string, readings: readonly Reading[]): FieldProblem[] {
  return readings.flatMap(([item, parse]) => {
    const text = textOf(held, item);
    const checked = text === '' ? null : parse(text);
    return checked && !checked.ok ? [{ path: `${path}.${item}`, message: checked.problem }] : [];
  });
}

function required(
  held: unknown,
  path: string,
  items: readonly (readonly [string, string])[],
): FieldProblem[] {
  return items
    .filter(([item]) => textOf(held, item).trim() === '')
    .map(([item, message]) => ({ path: `${path}.${item}`, message }));
}

function textOf(held: unknown, item: string): string {
  const value = valueAt(held, item);
  return typeof value === 'string' ? value : '';
}

const NAME = '氏名を入力してください。外国人住民はアルファベットか漢字の氏名が必要です。';
const DOMICILE =
  '本籍を入力してください。ない場合は「なし」、分からない場合は「不明」と入力します。';
const HEAD_OF_REGISTER =
  '筆頭者を入力してください。ない場合は「なし」、分からない場合は「不明」と入力します。';
const NATIONALITY = '国籍・地域を入力してください。';
const CARD = '在留カード又は特別永住者証明書の番号を入力してください。';
const RECORD_CODE = '住民票コードを入力してください。転出証明書に記載されています。';
