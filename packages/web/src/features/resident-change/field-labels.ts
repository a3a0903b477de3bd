/** 項目名 — labels of the items that several kinds of change have in common. */
import type { FieldLabels } from '../../form/field-label.ts';

/** 届出に共通の項目 */
export const notificationLabels: FieldLabels = {
  effectiveOn: '異動日',
  notifiedOn: '届出日',
  'notifier.name': '届出人の氏名',
  'notifier.relation': '異動者との関係',
  'notifier.contact': '連絡先',
  note: '留意事項',
};

/** 職権記載等に共通の項目 */
export const authorityLabels: FieldLabels = {
  effectiveOn: '異動日',
  'ui.occasion': 'きっかけ',
  noticeOn: '戸籍届出・通知日',
  requestedOn: '申出・請求日',
  note: '留意事項',
};

/** 住所の項目 — under a path such as `previousAddress`. */
export function addressLabels(path: string, term: string): FieldLabels {
  return {
    [path]: term,
    [`${path}.postalCode`]: '郵便番号',
    [`${path}.prefecture`]: '都道府県',
    [`${path}.municipality`]: '市区郡町村',
    [`${path}.machiAza`]: '町字',
    [`${path}.lotNumber`]: '番地',
    [`${path}.katagaki`]: '方書',
  };
}

/** 氏名の項目 — under a path such as `members.*.name`. */
export function nameLabels(path: string): FieldLabels {
  return {
    [path]: '氏名',
    [`${path}.familyName`]: '氏',
    [`${path}.givenName`]: '名',
    [`${path}.familyNameKana`]: '氏のフリガナ',
    [`${path}.givenNameKana`]: '名のフリガナ',
    [`${path}.isKanaConfirmed`]: 'フリガナは本人に確認した',
    [`${path}.romanName`]: '氏名（アルファベット）',
    [`${path}.kanjiName`]: '氏名（漢字）',
    [`${path}.fullNameKana`]: '氏名のフリガナ',
    [`${path}.formerFamilyName`]: '旧氏',
    [`${path}.formerFamilyNameKana`]: '旧氏のフリガナ',
    [`${path}.commonName`]: '通称',
    [`${path}.commonNameKana`]: '通称のフリガナ',
  };
}

export function domicileLabels(path: string): FieldLabels {
  return {
    [path]: '本籍・筆頭者',
    [`${path}.registeredDomicile`]: '本籍',
    [`${path}.headOfFamilyRegister`]: '筆頭者',
  };
}

/** 法第30条の45の表の項目 */
export function foreignLabels(path: string): FieldLabels {
  return {
    [path]: '外国人住民の項目',
    [`${path}.nationality`]: '国籍・地域',
    [`${path}.article3045Class`]: '法第30条の45の区分',
    [`${path}.residenceStatus`]: '在留資格',
    [`${path}.periodOfStay`]: '在留期間',
    [`${path}.periodOfStay.years`]: '在留期間（年）',
    [`${path}.periodOfStay.months`]: '在留期間（月）',
    [`${path}.periodOfStay.days`]: '在留期間（日）',
    [`${path}.periodOfStayUntil`]: '在留期間の満了の日',
    [`${path}.residenceCardNumber`]: '在留カード等の番号',
    [`${path}.becameForeignResidentOn`]: '外国人住民となった年月日',
  };
}

/** 異動者の項目 — under a path such as `members.*`. */
export function personLabels(path: string): FieldLabels {
  return {
    [path]: '異動者',
    [`${path}.residentKind`]: '住民種別',
    [`${path}.sex`]: '性別',
    [`${path}.dateOfBirth`]: '生年月日',
    [`${path}.relationship`]: '続柄',
    [`${path}.individualNumber`]: '個人番号',
    [`${path}.residentRecordCode`]: '住民票コード',
    [`${path}.formerAddresseeNumber`]: '引き継ぐ宛名番号',
    ...nameLabels(`${path}.name`),
    ...domicileLabels(`${path}.domicile`),
    ...foreignLabels(`${path}.foreign`),
  };
}

/** 続柄の一覧の項目 — under a path such as `remaining`. */
export function placementLabels(path: string, term: string): FieldLabels {
  return { [path]: term, [`${path}.*`]: term, [`${path}.*.relationship`]: '続柄' };
}
