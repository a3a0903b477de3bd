/**
 * 証明書の見本 — invented certificates for checks, previews and screenshots.
 *
 * The town and the people do not exist; numbers come from visibly fictitious ranges.
 */
import type { CertificateDocument, PersonOnCertificate } from './view.ts';

/** 見本の日本人住民 — everything empty or left out but what `over` says. */
export function samplePerson(over: Partial<PersonOnCertificate> = {}): PersonOnCertificate {
  return {
    isForeignResident: false,
    name: '見本　太郎',
    kana: null,
    formerName: '',
    commonName: '',
    dateOfBirth: '昭和55年4月3日',
    sex: '男',
    relationship: '世帯主',
    headName: '見本　太郎',
    becameResidentOn: '平成22年4月1日',
    becameResidentReason: '転入',
    addressSettledOn: '平成28年9月12日',
    notifiedOn: '平成28年9月15日',
    address: '徳島県架空郡若葉町大字緑字日向1234番地5',
    katagaki: '若葉ハイツ203号',
    previousAddress: '香川県高松市番町九丁目99番99号',
    addressBeforeMove: '徳島県架空郡若葉町大字緑字川端77番地',
    domicile: '徳島県架空郡若葉町大字緑字日向1234番地',
    headOfFamilyRegister: '見本　太郎',
    residentRecordCode: null,
    individualNumber: null,
    nationality: '',
    article3045: '',
    residenceStatus: '',
    periodOfStay: '',
    periodOfStayUntil: '',
    cardNumber: '',
    history: null,
    remarks: [],
    commonNameEvents: null,
    closing: null,
    ...over,
  };
}

/** 見本の証明書 — of the people given. */
export function sampleDocument(over: Partial<CertificateDocument> = {}): CertificateDocument {
  return {
    kind: 'household',
    scope: 'whole-household',
    issuedOn: '令和8年11月22日',
    issuedAt: new Date('2026-11-22T01:00:00Z'),
    prefectureName: '徳島県',
    municipalityName: '架空郡若葉町',
    mayorTitle: '若葉町長',
    mayorName: '架空　一郎',
    seal: '若葉町長之印',
    sealNote: 'この印は黒色です',
    issueNumber: '20261122 若葉町 本庁1 プリンタ001 011',
    isOfficialUse: false,
    isSample: true,
    verification: null,
    scannable: null,
    note: '',
    certificationText: null,
    people: sampleFamily,
    ...over,
  };
}

/** 4人世帯 — a couple and two children. */
export const sampleFamily: readonly PersonOnCertificate[] = [
  samplePerson(),
  samplePerson({
    name: '見本　花子',
    formerName: '雛形',
    dateOfBirth: '昭和57年11月30日',
    sex: '女',
    relationship: '妻',
    residentRecordCode: '99999900012',
    individualNumber: '999999000121',
  }),
  samplePerson({
    name: '見本　あかり',
    dateOfBirth: '平成24年7月7日',
    sex: '女',
    relationship: '子',
    becameResidentOn: '平成24年7月7日',
    becameResidentReason: '出生',
    previousAddress: '',
    remarks: ['令和6年1月5日　フリガナを職権修正'],
  }),
  samplePerson({
    name: '見本　健',
    dateOfBirth: '平成27年2月28日',
    relationship: '子',
    becameResidentOn: '平成27年2月28日',
    becameResidentReason: '出生',
    previousAddress: '',
  }),
];

/** 6人世帯 — three generations, with a second sheet. */
export const sampleLargeFamily: readonly PersonOnCertificate[] = [
  ...sampleFamily,
  samplePerson({
    name: '見本　勇',
    dateOfBirth: '昭和25年1月1日',
    relationship: '父',
    becameResidentOn: '年月日不詳',
    becameResidentReason: '',
  }),
  samplePerson({
    name: '見本　小夜子',
    dateOfBirth: '昭和27年12月24日',
    sex: '女',
    relationship: '母',
    domicile: null,
    headOfFamilyRegister: null,
  }),
];

/** 外国人住民 — with a long name in Latin letters and a common name. */
export const sampleForeignResident: PersonOnCertificate = samplePerson({
  isForeignResident: true,
  name: 'SAMPLE MARIA ALEXANDRA CHRISTINA DELOS SANTOS　見本　真理',
  commonName: '若葉　まり',
  dateOfBirth: '1988年3月9日',
  sex: '女',
  relationship: '世帯主',
  headName: 'SAMPLE MARIA ALEXANDRA CHRISTINA DELOS SANTOS　見本　真理',
  becameResidentOn: '令和2年2月10日',
  nationality: 'フィリピン',
  article3045: '中長期在留者',
  residenceStatus: '定住者',
  periodOfStay: '3年',
  periodOfStayUntil: '2027年6月30日',
  cardNumber: 'ZZ00000000ZZ',
  domicile: '',
  headOfFamilyRegister: '',
  commonNameEvents: [
    '令和3年5月6日　通称「若葉　まり」を記載（徳島県架空郡若葉町）',
    '令和4年8月1日　通称「若葉　マリ」を削除（徳島県架空郡若葉町）',
  ],
});

/** 除票 — of someone who moved out. */
export const sampleClosedRecord: PersonOnCertificate = samplePerson({
  name: '見本　次郎',
  kana: 'ミホン　ジロウ',
  relationship: '子',
  dateOfBirth: '平成8年10月10日',
  history: [
    '平成8年10月10日　出生により記載（平成8年10月20日届出）',
    '平成28年9月12日　転居　徳島県架空郡若葉町大字緑字川端77番地から異動（平成28年9月15日届出）',
    '令和8年10月1日　転出により消除（令和8年9月25日届出）',
  ],
  remarks: ['令和8年10月3日　転入通知を受理'],
  closing: {
    reason: '転出',
    date: '令和8年10月1日',
    movingOutPlanned: { address: '大阪府大阪市北区見本町九丁目9番9号', date: '令和8年10月1日' },
    movingOutConfirmed: {
      address: '大阪府大阪市北区見本町九丁目9番9－909号',
      date: '令和8年10月2日',
    },
  },
});
