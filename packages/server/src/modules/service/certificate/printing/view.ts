/**
 * 証明書の記載内容 — what a certificate says, already put into words.
 *
 * Every value is the string to print. `null` is 省略 (left out on request or by default) and is
 * printed as such; `''` is an empty box. Nothing here is computed from the register: the caller
 * decides what is shown, the form only sets it.
 *
 * @spec juki 5.1
 * @spec juki 5.3
 * @spec juki 5.4
 * @spec juki 5.5
 * @spec juki 5.6
 * @spec juki 5.7
 */

/**
 * 証明書の種別 — 住民票の写し（世帯連記式）, 住民票の写し（個人票）, 住民票の除票の写し,
 * 住民票記載事項証明書, 住民票除票記載事項証明書.
 */
export type CertificateKind =
  | 'household'
  | 'individual'
  | 'closed-individual'
  | 'statement'
  | 'closed-statement';

/** 証明書 — one certificate, whole. */
export interface CertificateDocument {
  readonly kind: CertificateKind;
  /** 世帯全員か一部か — the certification sentence says which. */
  readonly scope: 'whole-household' | 'part-of-household';
  /** 発行年月日 in words: 令和8年11月22日. */
  readonly issuedOn: string;
  /** The instant written into the file; the same instant gives the same bytes. */
  readonly issuedAt: Date;
  /** 都道府県名 — always printed before the title of the certifier. */
  readonly prefectureName: string;
  readonly municipalityName: string;
  /** 職名 — in full, as it follows the prefecture: ○○町長, ○○町長職務代理者 副町長. */
  readonly mayorTitle: string;
  /** 氏名 of the certifier. */
  readonly mayorName: string;
  /** 公印 — the words of the drawn seal (○○町長之印), or null when none is printed. */
  readonly seal: string | null;
  /** 公印に添える固定文言 — such as この印は黒色です or 公印省略; '' for none. */
  readonly sealNote: string;
  /** 発行番号 without the page count: 20260502 ○○町 本庁1 プリンタ001 011. */
  readonly issueNumber: string;
  /** 公用 — issued for official use. */
  readonly isOfficialUse: boolean;
  /** 見本 — a sample: marked across every sheet. */
  readonly isSample: boolean;
  /** 真正性の確認 — how a recipient can check the paper, printed small; null for none. */
  readonly verification: string | null;
  /** 検証のページ — what the code beside the certification says; null prints none. */
  readonly scannable: string | null;
  /** 認証文に添える文 — a sentence under the certification; '' for none. */
  readonly note: string;
  /** 認証文 — in place of the usual sentence of this kind; null for the usual one. */
  readonly certificationText: string | null;
  /** 対象者 — in the order of 5.2. */
  readonly people: readonly PersonOnCertificate[];
}

/** 記載事項 — a value to print; null is 省略, '' an empty box. */
export type Printed = string | null;

/** 証明書に記載する者 — one person, with every printable item. */
export interface PersonOnCertificate {
  readonly isForeignResident: boolean;
  /** 氏名. */
  readonly name: string;
  /** 氏名のフリガナ — printed in brackets after the name; null or '' prints none. */
  readonly kana: Printed;
  /** 旧氏, with its reading in brackets if wanted. */
  readonly formerName: Printed;
  /** 通称, with its reading in brackets if wanted. */
  readonly commonName: Printed;
  readonly dateOfBirth: Printed;
  readonly sex: Printed;
  /** 続柄. */
  readonly relationship: Printed;
  /** 世帯主の氏名. */
  readonly headName: Printed;
  /** 住民となった年月日（外国人住民となった年月日）. */
  readonly becameResidentOn: Printed;
  /** 住民となった事由. */
  readonly becameResidentReason: Printed;
  /** 住所を定めた年月日. */
  readonly addressSettledOn: Printed;
  /** 届出の年月日. */
  readonly notifiedOn: Printed;
  /** 住所 without 方書. */
  readonly address: Printed;
  /** 方書 — set on a line of its own; null or '' prints none. */
  readonly katagaki: Printed;
  /** 転入前住所. */
  readonly previousAddress: Printed;
  /** 異動前住所. */
  readonly addressBeforeMove: Printed;
  /** 本籍. */
  readonly domicile: Printed;
  /** 筆頭者. */
  readonly headOfFamilyRegister: Printed;
  readonly residentRecordCode: Printed;
  readonly individualNumber: Printed;
  /** 国籍・地域. */
  readonly nationality: Printed;
  /** 法第30条の45に規定する区分. */
  readonly article3045: Printed;
  /** 在留資格. */
  readonly residenceStatus: Printed;
  /** 在留期間等. */
  readonly periodOfStay: Printed;
  /** 在留期間の満了の日. */
  readonly periodOfStayUntil: Printed;
  /** 在留カード等の番号. */
  readonly cardNumber: Printed;
  /** 異動履歴 — one entry a line; null when no history was asked for. */
  readonly history: readonly string[] | null;
  /** 備考 — one entry a line. */
  readonly remarks: readonly string[];
  /** 通称の記載及び削除に関する事項 — set on a sheet of its own; null is 省略. */
  readonly commonNameEvents: readonly string[] | null;
  /** 消除 — of a closed record only; null for a living one. */
  readonly closing: ClosingOnCertificate | null;
}

/** 除票の記載事項 — why and when the record was closed. */
export interface ClosingOnCertificate {
  /** 消除の事由. */
  readonly reason: Printed;
  /** 事由の生じた年月日. */
  readonly date: Printed;
  /** 転出先（予定）, or null when the person did not move out. */
  readonly movingOutPlanned: MovingOutOnCertificate | null;
  /** 転出先（確定）, or null while no notice has come. */
  readonly movingOutConfirmed: MovingOutOnCertificate | null;
}

/** 転出先 — where to and when. */
export interface MovingOutOnCertificate {
  readonly address: Printed;
  readonly date: Printed;
}
