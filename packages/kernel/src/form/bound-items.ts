/**
 * 台帳とつながる項目 — what a form item may be bound to.
 *
 * `applicant` is who applies, `resident` the person whom the form is about, `household` theirs.
 * `case` is what only this case knows: no register holds it, but it is asked once for all forms.
 */
import type { FormItemKind } from './form.ts';

/** 台帳の項目 — with its term, the kind of form item that can hold it, and who knows it. */
export interface BoundItem {
  readonly label: string;
  readonly kind: FormItemKind;
  readonly knownBy: 'register' | 'case';
}

type Row = readonly [label: string, kind: FormItemKind, knownBy?: 'case'];

const rows: Readonly<Record<string, Row>> = {
  'applicant.fullName': ['届出人の氏名', 'text'],
  'applicant.fullNameKana': ['届出人のフリガナ', 'kana'],
  'applicant.dateOfBirth': ['届出人の生年月日', 'date'],
  'applicant.address': ['届出人の住所', 'address'],
  'applicant.phone': ['届出人の電話番号', 'phone', 'case'],
  'applicant.mail': ['届出人のメールアドレス', 'mail', 'case'],
  'applicant.relation': ['届出人と対象者との関係', 'choice', 'case'],
  'applicant.bankName': ['金融機関名', 'text', 'case'],
  'applicant.bankBranch': ['支店名', 'text', 'case'],
  'applicant.bankAccountKind': ['口座の種別', 'choice', 'case'],
  'applicant.bankAccountNumber': ['口座番号', 'text', 'case'],
  'applicant.bankAccountHolder': ['口座名義（カナ）', 'kana', 'case'],
  'resident.fullName': ['氏名', 'text'],
  'resident.fullNameKana': ['氏名フリガナ', 'kana'],
  'resident.dateOfBirth': ['生年月日', 'date'],
  'resident.sex': ['性別', 'choice'],
  'resident.relationship': ['続柄', 'text'],
  'resident.nationality': ['国籍・地域', 'text'],
  'resident.address': ['住所', 'address'],
  'resident.basicPensionNumber': ['基礎年金番号', 'text'],
  'household.headName': ['世帯主の氏名', 'text'],
  'household.address': ['世帯の住所', 'address'],
  'household.members': ['手続をする方', 'members'],
  'case.happenedOn': ['異動日', 'date', 'case'],
  'case.previousAddress': ['前の住所', 'address', 'case'],
  'case.newAddress': ['新しい住所', 'address', 'case'],
  'case.newHeadName': ['新しい世帯主の氏名', 'text', 'case'],
  'case.previousName': ['前の氏', 'text', 'case'],
  'case.deceasedName': ['亡くなった方の氏名', 'text', 'case'],
};

/** 台帳とつながる項目の一覧 — by name. */
export const boundItems: ReadonlyMap<string, BoundItem> = new Map(
  Object.entries(rows).map(([name, [label, kind, knownBy]]): [string, BoundItem] => [
    name,
    { label, kind, knownBy: knownBy ?? 'register' },
  ]),
);
