/**
 * 記載する者の作成 — a person of the register with every item put into words; what was not asked
 * for is left out here and never reaches the form.
 *
 * @spec juki 5.1
 * @spec juki 5.3
 * @spec juki 5.4
 */
import type { CertificateItem } from '@yakuba/contract/certificate';
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { CertificateSubject } from '#modules/registry/resident';

import type { CertificateRequest } from '../model.ts';
import type { ClosingOnCertificate, PersonOnCertificate } from '../printing/view.ts';
import { commonNameLines, historyLines, residenceFacts } from './residence.ts';
import { historyShown, rowShown } from './standing.ts';
import {
  article3045Text,
  dateText,
  joined,
  periodText,
  reasonText,
  seirekiText,
  withReading,
} from './words.ts';

type Options = CertificateRequest['options'];

export function personOnCertificate(
  subject: CertificateSubject,
  wanted: { readonly options: Options; readonly isForClosed: boolean },
  today: string,
): PersonOnCertificate {
  const { options } = wanted;
  const row = rowShown(subject, today);
  const history = historyShown(subject, today);
  const onRequest = asked(options);
  return {
    isForeignResident: row.residentKind === '2',
    ...names(row, options.hasKana),
    ...householdItems(row, onRequest),
    ...residenceItems(row, options),
    ...residenceFacts(history, row),
    ...numberItems(row, onRequest),
    ...(row.residentKind === '2' ? foreignItems(row, onRequest) : domicileItems(row, onRequest)),
    history: options.hasHistory ? historyLines(history) : null,
    remarks: (row.remarks ?? '').split('\n').filter((line) => line.trim() !== ''),
    commonNameEvents: onRequest('commonNameEvents', commonNameLines(history)),
    closing: wanted.isForClosed ? closingOf(row) : null,
  };
}

type OnRequest = <T>(item: CertificateItem, value: T) => T | null;

function asked(options: Options): OnRequest {
  return (item, value) => (options.items.includes(item) ? value : null);
}

function names(row: ResidentRecord, hasKana: boolean) {
  const isForeign = row.residentKind === '2';
  const born = isForeign ? seirekiText : dateText;
  return {
    name: isForeign ? foreignName(row) : row.fullName,
    kana: hasKana ? row.fullNameKana : null,
    formerName: withReading(row.formerFamilyName, hasKana ? row.formerFamilyNameKana : null),
    commonName: withReading(row.commonName, hasKana ? row.commonNameKana : null),
    dateOfBirth: born(row.dateOfBirth, row.dateOfBirthNotation),
    sex: { '1': '男', '2': '女' }[row.sex] ?? '',
  };
}

/** 外国人住民の氏名 — letters, then kanji where the record keeps them apart. */
function foreignName({ fullName, romanName }: ResidentRecord): string {
  if (!romanName || fullName.includes(romanName)) return fullName;
  return `${romanName}　${fullName}`;
}

function householdItems(row: ResidentRecord, onRequest: OnRequest) {
  return {
    relationship: onRequest('headAndRelationship', row.relationship ?? ''),
    headName: onRequest('headAndRelationship', row.headOfHouseholdName ?? ''),
  };
}

function residenceItems(row: ResidentRecord, options: Options) {
  const isForeign = row.residentKind === '2' && row.becameForeignResidentOn !== null;
  const became = isForeign
    ? { on: row.becameForeignResidentOn, notation: row.becameForeignResidentOnNotation }
    : { on: row.becameResidentOn, notation: row.becameResidentOnNotation };
  const hasMoved =
    row.addressSettledOn !== row.becameResidentOn ||
    row.addressSettledOnNotation !== row.becameResidentOnNotation;
  return {
    becameResidentOn: dateText(became.on, became.notation),
    becameResidentReason: reasonText(row.entryReason),
    // Blank until the person moves within the town: the day is that of becoming a resident.
    addressSettledOn: hasMoved ? dateText(row.addressSettledOn, row.addressSettledOnNotation) : '',
    address: joined(
      row.addressPrefecture,
      row.addressMunicipality,
      row.addressMachiAza,
      row.addressLotNumber,
    ),
    katagaki: options.isKatagakiOmitted ? null : (row.addressKatagaki ?? ''),
    previousAddress: joined(
      row.previousPrefecture,
      row.previousMunicipality,
      row.previousMachiAza,
      row.previousLotNumber,
      options.isKatagakiOmitted ? null : row.previousKatagaki,
    ),
  };
}

function numberItems(row: ResidentRecord, onRequest: OnRequest) {
  return {
    residentRecordCode: onRequest('residentRecordCode', row.residentRecordCode ?? ''),
    individualNumber: onRequest('individualNumber', row.individualNumber ?? ''),
  };
}

const noForeignItems = {
  nationality: '',
  article3045: '',
  residenceStatus: '',
  periodOfStay: '',
  periodOfStayUntil: '',
  cardNumber: '',
};

function domicileItems(row: ResidentRecord, onRequest: OnRequest) {
  return {
    ...noForeignItems,
    domicile: onRequest('domicile', row.registeredDomicile ?? ''),
    headOfFamilyRegister: onRequest('domicile', row.headOfFamilyRegister ?? ''),
  };
}

function foreignItems(row: ResidentRecord, onRequest: OnRequest) {
  const { periodOfStayYears, periodOfStayMonths, periodOfStayDays } = row;
  const period = periodText(periodOfStayYears, periodOfStayMonths, periodOfStayDays);
  return {
    domicile: '',
    headOfFamilyRegister: '',
    nationality: onRequest('nationality', row.nationality ?? ''),
    article3045: onRequest('article3045', article3045Text(row.article3045Class)),
    residenceStatus: onRequest('residenceStatus', row.residenceStatus ?? ''),
    periodOfStay: onRequest('periodOfStay', period),
    periodOfStayUntil: onRequest('periodOfStayUntil', seirekiText(row.periodOfStayUntil)),
    cardNumber: onRequest('cardNumber', row.residenceCardNumber ?? ''),
  };
}

function closingOf(row: ResidentRecord): ClosingOnCertificate {
  const planned = joined(
    row.plannedPrefecture,
    row.plannedMunicipality,
    row.plannedMachiAza,
    row.plannedLotNumber,
    row.plannedKatagaki,
  );
  const confirmed = joined(
    row.confirmedPrefecture,
    row.confirmedMunicipality,
    row.confirmedMachiAza,
    row.confirmedLotNumber,
    row.confirmedKatagaki,
  );
  return {
    reason: reasonText(row.closingReason),
    date: dateText(row.closingEffectiveOn, row.closingEffectiveOnNotation),
    movingOutPlanned:
      planned === '' ? null : { address: planned, date: dateText(row.movingOutPlannedOn) },
    movingOutConfirmed:
      confirmed === '' ? null : { address: confirmed, date: dateText(row.movedOutOn) },
  };
}
