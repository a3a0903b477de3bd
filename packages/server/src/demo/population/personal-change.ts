/**
 * 個人の異動 — one change of a person's own: 旧氏, 通称, a corrected entry, a new number.
 *
 * @spec juki 1.1.7
 */
import type { ChangeReason, ResidentRecord } from '@yakuba/contract/resident';

import { anniversaryOf, type Day, dateOf, dayOf } from './day.ts';
import { drawCommonName } from './identity.ts';
import type { Member, TownProfile } from './model.ts';
import { drawSurname } from './names.ts';
import type { Random } from './random.ts';

/** 旧氏の記載ができるようになった日 */
const formerNamesFrom: Day = dayOf('2019-11-05');

/** 個人の異動 — its reason and what it changes. */
export interface PersonalChange {
  readonly reason: ChangeReason;
  readonly items: Partial<ResidentRecord>;
}

/** 個人の異動を引く — one that fits the person and the day. */
export function drawPersonalChange(
  random: Random,
  facts: {
    readonly member: Member;
    readonly row: ResidentRecord;
    readonly on: Day;
    readonly town: TownProfile;
  },
): PersonalChange {
  const { member, row, on } = facts;
  const isAdult = anniversaryOf(member.born, 20) <= on;
  const hasChangedName = member.nationality === null && member.birthLine !== member.line;
  if (isAdult && hasChangedName && on >= formerNamesFrom && random.chance(0.6)) {
    return formerName(random);
  }
  const canTakeName = member.nationality !== null && row.commonName === null && isAdult;
  if (canTakeName && member.stay !== 'trainee') return commonName(random, facts);
  return correction(random, row);
}

function formerName(random: Random): PersonalChange {
  const surname = drawSurname(random);
  return {
    reason: 'former_name_entry',
    items: {
      formerFamilyName: surname.written,
      formerFamilyNameKana: surname.kana,
      isFormerFamilyNameKanaConfirmed: true,
    },
  };
}

function commonName(
  random: Random,
  facts: { readonly member: Member; readonly on: Day; readonly town: TownProfile },
): PersonalChange {
  const { member, on, town } = facts;
  return {
    reason: 'common_name_entry',
    items: {
      ...drawCommonName(random, member),
      isCommonNameKanaConfirmed: true,
      commonNameEnteredOn: dateOf(on),
      commonNameEnteredMunicipality: `${town.prefecture}${town.municipality}`,
      commonNameEnteredMunicipalityCode: town.code,
    },
  };
}

function correction(random: Random, row: ResidentRecord): PersonalChange {
  const reason = random.weighted<ChangeReason>([
    ['minor_correction', 30],
    ['correction_by_authority', 45],
    ['clerical_correction', 25],
  ]);
  if (reason === 'clerical_correction') {
    return { reason, items: { isNameKanaConfirmed: true, changeNote: '氏名フリガナの誤記を修正' } };
  }
  const note = row.registeredDomicile === null ? '職権により修正' : '本籍の表示を通知により修正';
  return { reason, items: { changeNote: note } };
}
