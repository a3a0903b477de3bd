/**
 * 住民データの管理項目 — every item of a resident record, once.
 *
 * The table of the register, the zod shape, the standard layout and the screens all follow this
 * list; a test holds the table to it. Source: resident specification 1.1.1, 1.1.2, 1.2.1.
 *
 * @spec juki 1.1.1
 * @spec juki 1.1.2
 * @spec juki 1.1.17
 */

/**
 * How a value is held. `uncertain` is a date that may be 不詳: `name` holds `YYYY-MM-DD` digits,
 * `nameNotation` (a second column) the wording shown instead, or null when the date is known.
 */
export type ItemKind = 'text' | 'code' | 'date' | 'month' | 'uncertain' | 'flag' | 'count';

export interface ResidentItem {
  readonly name: string;
  /** Official Japanese term, as printed beside the value. */
  readonly label: string;
  readonly kind: ItemKind;
  /** False when 1.1.6 forbids the item to be empty. */
  readonly blank: boolean;
  readonly group: ItemGroup;
}

export type ItemGroup =
  | 'key'
  | 'change'
  | 'name'
  | 'person'
  | 'household'
  | 'address'
  | 'previous-address'
  | 'domicile'
  | 'closing'
  | 'entitlement'
  | 'foreign'
  | 'card'
  | 'management';

type Row = readonly [name: string, label: string, kind: ItemKind, required?: 'required'];

const key = [
  ['addresseeNumber', '宛名番号', 'text', 'required'],
  ['historyNumber', '履歴番号', 'count', 'required'],
  ['branchNumber', '履歴番号枝番号', 'count', 'required'],
  ['recompilationNumber', '改製番号', 'count', 'required'],
  ['householdNumber', '世帯番号', 'text', 'required'],
  ['residentKind', '住民種別', 'code', 'required'],
  ['residentStatus', '住民状態', 'code', 'required'],
  ['residentRecordCode', '住民票コード', 'text'],
  ['individualNumber', '個人番号', 'text'],
] as const satisfies readonly Row[];

const change = [
  ['changeReason', '異動事由', 'code', 'required'],
  ['changeCategory', '異動区分', 'code', 'required'],
  ['effectiveOn', '異動年月日', 'uncertain', 'required'],
  ['notifiedOn', '異動届出年月日', 'date'],
  ['requestedOn', '申出・請求年月日', 'date'],
  ['noticeOn', '通知日', 'date'],
  ['processedOn', '処理年月日', 'date', 'required'],
  ['notificationNumber', '届出番号', 'text'],
  ['entryKind', '記載等の種別', 'code'],
  ['inputPlace', '入力場所', 'text'],
  ['inputTerminal', '入力端末', 'text'],
  ['changeNote', '留意事項', 'text'],
] as const satisfies readonly Row[];

const name = [
  ['fullName', '氏名', 'text', 'required'],
  ['familyName', '氏', 'text'],
  ['givenName', '名', 'text'],
  ['fullNameKana', '氏名フリガナ', 'text'],
  ['familyNameKana', '氏フリガナ', 'text'],
  ['givenNameKana', '名フリガナ', 'text'],
  ['isNameKanaConfirmed', '氏名フリガナ確認', 'flag'],
  ['romanName', '氏名（アルファベット）', 'text'],
  ['formerFamilyName', '旧氏', 'text'],
  ['formerFamilyNameKana', '旧氏フリガナ', 'text'],
  ['isFormerFamilyNameKanaConfirmed', '旧氏フリガナ確認', 'flag'],
  ['commonName', '通称', 'text'],
  ['commonNameKana', '通称フリガナ', 'text'],
  ['isCommonNameKanaConfirmed', '通称フリガナ確認', 'flag'],
] as const satisfies readonly Row[];

const person = [
  ['dateOfBirth', '生年月日', 'uncertain', 'required'],
  ['sex', '性別', 'code', 'required'],
  ['becameResidentOn', '住民となった年月日', 'uncertain'],
  ['entryEffectiveOn', '記載の異動年月日', 'uncertain'],
  ['entryReason', '記載の事由', 'code'],
] as const satisfies readonly Row[];

const household = [
  ['relationshipCodes', '続柄コード', 'text'],
  ['relationship', '続柄', 'text'],
  ['headOfHouseholdName', '世帯主氏名', 'text'],
  ['householdOrder', '記載順位', 'count'],
] as const satisfies readonly Row[];

const address = [
  ['addressMunicipalityCode', '住所市区町村コード', 'text', 'required'],
  ['addressMachiAzaCode', '住所町字コード', 'text'],
  ['addressPrefecture', '住所都道府県', 'text', 'required'],
  ['addressMunicipality', '住所市区郡町村名', 'text', 'required'],
  ['addressMachiAza', '住所町字', 'text'],
  ['addressLotNumber', '住所番地号', 'text'],
  ['addressKatagaki', '方書', 'text'],
  ['addressPostalCode', '住所郵便番号', 'text'],
  ['addressSettledOn', '住所を定めた年月日', 'uncertain'],
  ['districtCode', '地区管理コード', 'text'],
] as const satisfies readonly Row[];

const previousAddress = [
  ['previousMunicipalityCode', '転入前住所市区町村コード', 'text'],
  ['previousMachiAzaCode', '転入前住所町字コード', 'text'],
  ['previousPrefecture', '転入前住所都道府県', 'text'],
  ['previousMunicipality', '転入前住所市区郡町村名', 'text'],
  ['previousMachiAza', '転入前住所町字', 'text'],
  ['previousLotNumber', '転入前住所番地号', 'text'],
  ['previousKatagaki', '転入前住所方書', 'text'],
  ['previousPostalCode', '転入前住所郵便番号', 'text'],
  ['previousHeadOfHouseholdName', '転入前の世帯主氏名', 'text'],
  ['lastRegisteredAddress', '最終登録住所地', 'text'],
] as const satisfies readonly Row[];

const domicile = [
  ['registeredDomicile', '本籍', 'text'],
  ['registeredDomicileMachiAza', '本籍町字', 'text'],
  ['registeredDomicileLotNumber', '本籍地番号又は街区符号', 'text'],
  ['registeredDomicileMunicipalityCode', '本籍市区町村コード', 'text'],
  ['registeredDomicileMachiAzaCode', '本籍町字コード', 'text'],
  ['headOfFamilyRegister', '筆頭者', 'text'],
  ['headOfFamilyRegisterFamilyName', '筆頭者氏', 'text'],
  ['headOfFamilyRegisterGivenName', '筆頭者名', 'text'],
] as const satisfies readonly Row[];

const closing = [
  ['isClosed', '除票', 'flag', 'required'],
  ['closingReason', '消除の事由', 'code'],
  ['closingNotifiedOn', '消除の届出年月日', 'date'],
  ['closingEffectiveOn', '消除の異動年月日', 'uncertain'],
  ['movingOutNotifiedOn', '転出届出年月日', 'date'],
  ['movingOutPlannedOn', '転出予定年月日', 'date'],
  ['plannedPrefecture', '転出先住所（予定）都道府県', 'text'],
  ['plannedMunicipalityCode', '転出先住所（予定）市区町村コード', 'text'],
  ['plannedMunicipality', '転出先住所（予定）市区郡町村名', 'text'],
  ['plannedMachiAza', '転出先住所（予定）町字', 'text'],
  ['plannedLotNumber', '転出先住所（予定）番地号', 'text'],
  ['plannedKatagaki', '転出先住所（予定）方書', 'text'],
  ['plannedPostalCode', '転出先住所（予定）郵便番号', 'text'],
  ['movedOutOn', '転出年月日（確定）', 'date'],
  ['movingInNoticeOn', '転入通知年月日', 'date'],
  ['confirmedMunicipalityCode', '転出先住所（確定）市区町村コード', 'text'],
  ['confirmedPrefecture', '転出先住所（確定）都道府県', 'text'],
  ['confirmedMunicipality', '転出先住所（確定）市区郡町村名', 'text'],
  ['confirmedMachiAza', '転出先住所（確定）町字', 'text'],
  ['confirmedLotNumber', '転出先住所（確定）番地号', 'text'],
  ['confirmedKatagaki', '転出先住所（確定）方書', 'text'],
  ['confirmedPostalCode', '転出先住所（確定）郵便番号', 'text'],
  ['archivedOn', '除票用データベース登録年月日', 'date'],
] as const satisfies readonly Row[];

const entitlement = [
  ['isOnElectoralRoll', '選挙人名簿登録', 'flag'],
  ['hasNationalHealthInsurance', '国民健康保険資格', 'flag'],
  ['nationalHealthInsuranceFrom', '国民健康保険資格取得年月日', 'date'],
  ['nationalHealthInsuranceUntil', '国民健康保険資格喪失年月日', 'date'],
  ['hasLateElderlyInsurance', '後期高齢者医療資格', 'flag'],
  ['lateElderlyInsuranceFrom', '後期高齢者医療資格取得年月日', 'date'],
  ['lateElderlyInsuranceUntil', '後期高齢者医療資格喪失年月日', 'date'],
  ['hasCareInsurance', '介護保険資格', 'flag'],
  ['careInsuranceFrom', '介護保険資格取得年月日', 'date'],
  ['careInsuranceUntil', '介護保険資格喪失年月日', 'date'],
  ['hasNationalPension', '国民年金資格', 'flag'],
  ['basicPensionNumber', '基礎年金番号', 'text'],
  ['nationalPensionClass', '国民年金種別', 'code'],
  ['nationalPensionClassChangedOn', '国民年金種別変更年月日', 'date'],
  ['nationalPensionFrom', '国民年金資格取得年月日', 'date'],
  ['nationalPensionUntil', '国民年金資格喪失年月日', 'date'],
  ['childAllowanceClass', '児童手当資格区分', 'code'],
  ['childAllowanceFrom', '児童手当受給開始年月', 'month'],
  ['childAllowanceUntil', '児童手当受給終了年月', 'month'],
] as const satisfies readonly Row[];

const foreign = [
  ['becameForeignResidentOn', '外国人住民となった年月日', 'uncertain'],
  ['alienRegistrationOn', '旧外登法による登録年月日', 'uncertain'],
  ['nationalityCode', '国籍・地域コード', 'code'],
  ['nationality', '国籍・地域', 'text'],
  ['article3045Class', '法第30条の45に規定する区分', 'code'],
  ['residenceStatus', '在留資格', 'code'],
  ['periodOfStayYears', '在留期間（年）', 'count'],
  ['periodOfStayMonths', '在留期間（月）', 'count'],
  ['periodOfStayDays', '在留期間（日）', 'count'],
  ['periodOfStayUntil', '在留期間の満了の日', 'date'],
  ['residenceCardNumber', '在留カード等の番号', 'text'],
  ['residenceCardKind', '在留カード等の番号区分', 'code'],
  ['isResidenceNotified', '住居地の届出', 'flag'],
  ['isLandingPermitEntry', '上陸許可証による転入', 'flag'],
  ['commonNameEnteredOn', '通称を記載した年月日', 'date'],
  ['commonNameEnteredMunicipality', '通称を記載した市区町村', 'text'],
  ['commonNameEnteredMunicipalityCode', '通称を記載した市区町村コード', 'text'],
  ['commonNameDeletedOn', '通称を削除した年月日', 'date'],
  ['commonNameDeletedMunicipality', '通称を削除した市区町村', 'text'],
  ['commonNameDeletedMunicipalityCode', '通称を削除した市区町村コード', 'text'],
] as const satisfies readonly Row[];

const card = [
  ['cardStatus', '個人番号カード等の発行状況', 'code'],
  ['signingCertificateSerial', '署名用電子証明書シリアル番号', 'text'],
  ['authenticationCertificateSerial', '利用者証明用電子証明書シリアル番号', 'text'],
  ['mailDispatchCode', '郵便物送付コード', 'code'],
] as const satisfies readonly Row[];

const management = [
  ['recompiledOn', '改製記載年月日', 'uncertain'],
  ['isAdultWard', '成年被後見人', 'flag'],
  ['isUnselectable', '履歴選択不可', 'flag'],
  ['isIntegratedAddressee', '統合宛名', 'flag'],
  ['isHiddenFromOtherOffices', '他業務参照不可', 'flag'],
  ['officeId', '業務ID', 'text'],
  ['isDeleted', '削除', 'flag'],
  ['remarks', '備考', 'text'],
  ['operatorId', '操作者ID', 'text', 'required'],
  ['operatedAt', '操作日時', 'text', 'required'],
] as const satisfies readonly Row[];

export const residentItems: readonly ResidentItem[] = [
  ...group('key', key),
  ...group('change', change),
  ...group('name', name),
  ...group('person', person),
  ...group('household', household),
  ...group('address', address),
  ...group('previous-address', previousAddress),
  ...group('domicile', domicile),
  ...group('closing', closing),
  ...group('entitlement', entitlement),
  ...group('foreign', foreign),
  ...group('card', card),
  ...group('management', management),
];

function group(group: ItemGroup, rows: readonly Row[]): ResidentItem[] {
  return rows.map(([name, label, kind, required]) => ({
    name,
    label,
    kind,
    blank: required !== 'required',
    group,
  }));
}

type Rows = [
  ...typeof key,
  ...typeof change,
  ...typeof name,
  ...typeof person,
  ...typeof household,
  ...typeof address,
  ...typeof previousAddress,
  ...typeof domicile,
  ...typeof closing,
  ...typeof entitlement,
  ...typeof foreign,
  ...typeof card,
  ...typeof management,
][number];

type Value<R extends Row> = R[2] extends 'flag'
  ? boolean
  : R[2] extends 'count'
    ? R[3] extends 'required'
      ? number
      : number | null
    : R[3] extends 'required'
      ? string
      : string | null;

/** 住民票（原票）の1履歴 — one row of a resident's history; dates are `YYYY-MM-DD` strings. */
export type ResidentRecord = { -readonly [R in Rows as R[0]]: Value<R> } & {
  -readonly [R in Extract<
    Rows,
    readonly [string, string, 'uncertain', ...unknown[]]
  > as `${R[0]}Notation`]: string | null;
};
