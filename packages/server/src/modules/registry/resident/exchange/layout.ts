/**
 * 標準レイアウト — the 122 columns of the resident layout, in order, and how each is held.
 *
 * The register holds more than the layout (個人番号, 旧氏, 通称 and others): what the layout has no
 * column for does not travel by it.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 */
import { residentKinds, residentStatuses, sexes } from '@yakuba/contract/resident';

import { cardKindCodes, categoryCodes, entryKindCodes, reasonCodes } from './code-tables.ts';
import type { LayoutColumn } from './column.ts';
import { date, era, month, operationMoment, uncertain } from './date-columns.ts';
import {
  municipality,
  newestColumn,
  relationshipColumns,
  sexWordsColumn,
  townColumn,
} from './derived-columns.ts';
import { choice, code, count, flag, postalCode, text } from './text-columns.ts';

const REQUIRED = 'required';
const number = { most: 15, shape: [/^\d{1,15}$/, '半角数字15桁まで'] } as const;
const machiAza = { most: 7, shape: [/^\d{1,7}$/, '町字IDの数字7桁まで'] } as const;
const kana = {
  shape: [/^[ァ-ヺーヽヾ]+(?:[ \u3000・][ァ-ヺーヽヾ]+)*$/, '全角カタカナ（区切りは空白1字）'],
} as const;

const key: readonly LayoutColumn[] = [
  townColumn,
  text('宛名番号', 'addresseeNumber', { ...number, presence: REQUIRED }),
  count('個人履歴番号', 'historyNumber', REQUIRED, 1),
  count('個人履歴番号_枝番号', 'branchNumber', REQUIRED),
  newestColumn,
  count('改製番号', 'recompilationNumber', REQUIRED),
  text('世帯番号', 'householdNumber', { ...number, presence: REQUIRED }),
  choice('住民種別', 'residentKind', residentKinds),
  choice('住民状態', 'residentStatus', residentStatuses),
  text('住民票コード', 'residentRecordCode', { most: 11, shape: [/^\d{11}$/, '半角数字11桁'] }),
];

const change: readonly LayoutColumn[] = [
  ...uncertain('異動年月日', 'effectiveOn', { presence: REQUIRED }),
  date('異動届出年月日', 'notifiedOn'),
  text('届出番号', 'notificationNumber', { most: 40 }),
  code('異動事由', 'changeReason', reasonCodes, REQUIRED),
  code('異動区分', 'changeCategory', categoryCodes, REQUIRED),
  date('通知日', 'noticeOn'),
  code('記載等の種別', 'entryKind', entryKindCodes),
];

const person: readonly LayoutColumn[] = [
  text('氏名', 'fullName', { most: 100, presence: REQUIRED }),
  text('氏_日本人', 'familyName', { most: 50 }),
  text('名_日本人', 'givenName', { most: 50 }),
  text('氏名_外国人ローマ字', 'romanName', { most: 100 }),
  text('氏名_フリガナ', 'fullNameKana', { most: 100, ...kana }),
  text('氏_日本人_フリガナ', 'familyNameKana', { most: 50, ...kana }),
  text('名_日本人_フリガナ', 'givenNameKana', { most: 50, ...kana }),
  flag('氏名_フリガナ確認状況', 'isNameKanaConfirmed'),
  choice('性別', 'sex', sexes),
  sexWordsColumn,
  era('生年月日_元号', 'dateOfBirth'),
  ...uncertain('生年月日', 'dateOfBirth', { presence: REQUIRED }),
  ...relationshipColumns,
  text('世帯主氏名', 'headOfHouseholdName', { most: 100 }),
];

const address: readonly LayoutColumn[] = [
  municipality('住所_市区町村コード', 'addressMunicipalityCode', 'own'),
  text('住所_町字コード', 'addressMachiAzaCode', machiAza),
  text('住所_都道府県', 'addressPrefecture', { most: 20, presence: REQUIRED }),
  text('住所_市区郡町村名', 'addressMunicipality', { most: 60, presence: REQUIRED }),
  text('住所_町字', 'addressMachiAza', { most: 120 }),
  text('住所_番地号表記', 'addressLotNumber', { most: 50 }),
  text('住所_方書', 'addressKatagaki', { most: 300 }),
  postalCode('住所_郵便番号', 'addressPostalCode'),
  ...uncertain('住民となった年月日', 'becameResidentOn', { presence: REQUIRED }),
  ...uncertain('記載の異動年月日', 'entryEffectiveOn'),
  code('記載の事由', 'entryReason', reasonCodes),
];

const previousAddress: readonly LayoutColumn[] = [
  municipality('転入前住所_市区町村コード', 'previousMunicipalityCode', 'other'),
  text('転入前住所_町字コード', 'previousMachiAzaCode', machiAza),
  text('転入前住所_都道府県', 'previousPrefecture', { most: 20 }),
  text('転入前住所_市区郡町村名', 'previousMunicipality', { most: 60 }),
  text('転入前住所_町字', 'previousMachiAza', { most: 120 }),
  text('転入前住所_番地号表記', 'previousLotNumber', { most: 50 }),
  postalCode('転入前住所_郵便番号', 'previousPostalCode'),
];

const domicile: readonly LayoutColumn[] = [
  text('本籍', 'registeredDomicile', { most: 300 }),
  text('本籍_町字', 'registeredDomicileMachiAza', { most: 120 }),
  text('本籍_地番号または、街区符号', 'registeredDomicileLotNumber', { most: 50 }),
  municipality('本籍_市区町村コード', 'registeredDomicileMunicipalityCode', 'other'),
  text('本籍_町字コード', 'registeredDomicileMachiAzaCode', machiAza),
  text('戸籍_筆頭者', 'headOfFamilyRegister', { most: 100 }),
  text('戸籍_筆頭者_氏', 'headOfFamilyRegisterFamilyName', { most: 50 }),
  text('戸籍_筆頭者_名', 'headOfFamilyRegisterGivenName', { most: 50 }),
];

const closing: readonly LayoutColumn[] = [
  code('消除の事由', 'closingReason', reasonCodes),
  date('消除の届出年月日', 'closingNotifiedOn'),
  ...uncertain('消除の異動年月日', 'closingEffectiveOn'),
  ...uncertain('住所を定めた年月日', 'addressSettledOn'),
  text('地区管理コード1', 'districtCode', { most: 20 }),
  count('記載順位', 'householdOrder'),
  flag('成年被後見人_該当有無', 'isAdultWard'),
  flag('除票フラグ', 'isClosed', { presence: REQUIRED }),
  date('除票用データベース登録年月日', 'archivedOn'),
  flag('履歴選択不可フラグ', 'isUnselectable'),
  date('処理年月日', 'processedOn', REQUIRED),
  ...uncertain('改製記載年月日', 'recompiledOn', { flagWithoutDate: '0' }),
];

const entitlement: readonly LayoutColumn[] = [
  flag('選挙人名簿登録有無', 'isOnElectoralRoll'),
  flag('国保資格有無', 'hasNationalHealthInsurance'),
  date('国保資格取得年月日', 'nationalHealthInsuranceFrom'),
  flag('後期高齢資格有無', 'hasLateElderlyInsurance'),
  date('後期高齢資格取得年月日', 'lateElderlyInsuranceFrom'),
  flag('介護資格有無', 'hasCareInsurance'),
  date('介護資格取得年月日', 'careInsuranceFrom'),
  flag('年金資格有無', 'hasNationalPension'),
  text('基礎年金番号', 'basicPensionNumber', { most: 10, shape: [/^\d{10}$/, '半角数字10桁'] }),
  code('年金資格種別', 'nationalPensionClass'),
  date('年金資格取得年月日', 'nationalPensionFrom'),
  date('年金資格喪失年月日', 'nationalPensionUntil'),
  code('児童手当資格区分', 'childAllowanceClass'),
  month('児童手当受給開始年月', 'childAllowanceFrom'),
];

const management: readonly LayoutColumn[] = [
  flag('統合宛名フラグ', 'isIntegratedAddressee'),
  flag('他業務参照不可フラグ', 'isHiddenFromOtherOffices'),
  text('業務ID', 'officeId', { most: 3 }),
  flag('削除フラグ', 'isDeleted'),
  text('操作者ID', 'operatorId', { most: 60, presence: REQUIRED }),
  ...operationMoment('操作年月日', '操作時刻', 'operatedAt'),
];

const movingOut: readonly LayoutColumn[] = [
  date('転出届出年月日', 'movingOutNotifiedOn'),
  date('転出予定年月日', 'movingOutPlannedOn'),
  date('転出年月日（確定）', 'movedOutOn'),
  date('転入通知年月日', 'movingInNoticeOn'),
  municipality('転出先住所（確定）_市区町村コード', 'confirmedMunicipalityCode', 'other'),
  text('転出先住所（確定）_都道府県', 'confirmedPrefecture', { most: 20 }),
  text('転出先住所（確定）_市区郡町村名', 'confirmedMunicipality', { most: 60 }),
  text('転出先住所（確定）_町字', 'confirmedMachiAza', { most: 120 }),
  text('転出先住所（確定）_番地号表記', 'confirmedLotNumber', { most: 50 }),
  text('転出先住所（確定）_方書', 'confirmedKatagaki', { most: 300 }),
  postalCode('転出先住所（確定）_郵便番号', 'confirmedPostalCode'),
];

const foreign: readonly LayoutColumn[] = [
  ...uncertain('外国人住民となった年月日', 'becameForeignResidentOn'),
  text('在留カード等番号', 'residenceCardNumber', {
    most: 12,
    shape: [/^[A-Z]{2}\d{8}[A-Z]{2}$/, '半角の英大文字2・数字8・英大文字2'],
  }),
  code('在留カード等番号区分', 'residenceCardKind', cardKindCodes),
  code('国籍等_国名コード', 'nationalityCode'),
  text('国籍名等', 'nationality', { most: 60 }),
  code('第30条45規定区分', 'article3045Class'),
  flag('住居地の届出の有無', 'isResidenceNotified', { isEmptyFor: (kind) => kind !== '2' }),
  code('在留資格等コード', 'residenceStatus'),
  count('在留期間等コード_年', 'periodOfStayYears'),
  count('在留期間等コード_月', 'periodOfStayMonths'),
  count('在留期間等コード_日', 'periodOfStayDays'),
  date('在留期間の満了の日', 'periodOfStayUntil'),
];

/** 標準レイアウト — all 122 columns in order. */
export const residentLayout: readonly LayoutColumn[] = [
  ...key,
  ...change,
  ...person,
  ...address,
  ...previousAddress,
  ...domicile,
  ...closing,
  ...entitlement,
  ...management,
  ...movingOut,
  ...foreign,
];

/** 見出し — the names of the 122 columns. */
export const layoutHeading: readonly string[] = residentLayout.map((column) => column.name);
