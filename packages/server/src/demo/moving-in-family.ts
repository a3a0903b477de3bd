/** 転入する四人家族 — an invented family, as a clerk would enter it. */
import type { MovingInInput } from '@yakuba/contract/resident';
import { individualNumberCheckDigit } from '@yakuba/kernel/identifier';

import type { TownPlace } from './population/index.ts';

const person = {
  residentKind: '1',
  foreign: null,
  formerAddresseeNumber: null,
  domicile: {
    registeredDomicile: '大阪府大阪市北区見本一丁目１番地',
    headOfFamilyRegister: '見本　一郎',
  },
} as const;

const members = [
  ['一郎', 'イチロウ', '1', '1988-04-12', '世帯主', '99980000001', '97000000001'],
  ['花子', 'ハナコ', '2', '1990-09-30', '妻', '99980000002', '97000000002'],
  ['大輝', 'ダイキ', '1', '2016-07-07', '子', '99980000003', '97000000003'],
  ['陽菜', 'ヒナ', '2', '2019-05-01', '子', '99980000004', '97000000004'],
] as const;

export function movingInFamily(place: TownPlace, on: string): MovingInInput {
  return {
    effectiveOn: { on, notation: null },
    notifiedOn: on,
    notifier: { name: '見本　一郎', relation: '本人', contact: null },
    note: null,
    origin: 'domestic',
    previousAddress: {
      municipalityCode: '271276',
      machiAzaCode: null,
      prefecture: '大阪府',
      municipality: '大阪市北区',
      machiAza: '見本一丁目',
      lotNumber: '１番１号',
      katagaki: null,
      postalCode: null,
    },
    isPreviousUnnotified: false,
    previousHeadOfHouseholdName: '見本　一郎',
    lastRegisteredAddress: null,
    address: {
      municipalityCode: null,
      machiAzaCode: place.code,
      prefecture: null,
      municipality: null,
      machiAza: place.name,
      lotNumber: '１２番地３',
      katagaki: '見本ハイツ２０１',
      postalCode: place.postalCode,
    },
    destination: { kind: 'new' },
    isReentryChecked: false,
    members: members.map(([given, kana, sex, born, relationship, eleven, code]) => ({
      ...person,
      name: {
        familyName: '見本',
        givenName: given,
        familyNameKana: 'ミホン',
        givenNameKana: kana,
        isKanaConfirmed: true,
        romanName: null,
        kanjiName: null,
        fullNameKana: null,
        formerFamilyName: null,
        formerFamilyNameKana: null,
        commonName: null,
        commonNameKana: null,
      },
      sex,
      dateOfBirth: { on: born, notation: null },
      relationship,
      individualNumber: eleven + individualNumberCheckDigit(eleven),
      residentRecordCode: code,
    })),
  };
}
