/**
 * 証明書の記載事項 — every item that a form can show, with its printed label.
 *
 * @spec juki 5.1
 * @spec juki 5.3
 * @spec juki 5.4
 */
import type { FormItem } from './form.ts';
import type { ClosingOnCertificate, PersonOnCertificate, Printed } from './view.ts';

/** 記載事項の一覧 — by the name that the view model gives them. */
export const items = {
  name: { label: '氏名', value: nameOf },
  formerName: item('旧氏', (person) => person.formerName),
  commonName: item('通称', (person) => person.commonName),
  dateOfBirth: item('生年月日', (person) => person.dateOfBirth),
  sex: item('性別', (person) => person.sex),
  relationship: item('続柄', (person) => person.relationship),
  headName: item('世帯主', (person) => person.headName),
  address: { label: '住所', value: addressOf },
  residentSince: item('住民となった年月日', (person) => person.becameResidentOn),
  foreignResidentSince: item('外国人住民となった年月日', (person) => person.becameResidentOn),
  entryReason: item('住民となった事由', (person) => person.becameResidentReason),
  addressSettledOn: item('住所を定めた年月日', (person) => person.addressSettledOn),
  notifiedOn: item('届出の年月日', (person) => person.notifiedOn),
  previousAddress: item('転入前住所', (person) => person.previousAddress),
  addressBeforeMove: item('異動前住所', (person) => person.addressBeforeMove),
  domicile: item('本籍', (person) => person.domicile),
  headOfFamilyRegister: item('筆頭者', (person) => person.headOfFamilyRegister),
  residentRecordCode: item('住民票コード', (person) => person.residentRecordCode),
  individualNumber: item('個人番号', (person) => person.individualNumber),
  nationality: item('国籍・地域', (person) => person.nationality),
  article3045: item('法第30条の45区分', (person) => person.article3045),
  residenceStatus: item('在留資格', (person) => person.residenceStatus),
  periodOfStay: item('在留期間等', (person) => person.periodOfStay),
  periodOfStayUntil: item('在留期間の満了の日', (person) => person.periodOfStayUntil),
  cardNumber: item('在留カード等の番号', (person) => person.cardNumber),
  closingReason: closingItem('消除の事由', (closing) => closing.reason),
  closingDate: closingItem('事由の生じた年月日', (closing) => closing.date),
  plannedAddress: closingItem('転出先（予定）', ({ movingOutPlanned }) =>
    movingOutPlanned ? movingOutPlanned.address : '',
  ),
  plannedDate: closingItem('転出予定年月日', ({ movingOutPlanned }) =>
    movingOutPlanned ? movingOutPlanned.date : '',
  ),
  confirmedAddress: closingItem('転出先（確定）', ({ movingOutConfirmed }) =>
    movingOutConfirmed ? movingOutConfirmed.address : '',
  ),
  confirmedDate: closingItem('転出年月日（確定）', ({ movingOutConfirmed }) =>
    movingOutConfirmed ? movingOutConfirmed.date : '',
  ),
  remarks: { label: '備考', value: (person) => person.remarks },
} as const satisfies Record<string, FormItem>;

/** 氏名 — with its reading in brackets where wanted. */
export function nameOf(person: PersonOnCertificate): readonly string[] {
  return [person.kana ? `${person.name}　（${person.kana}）` : person.name];
}

/** 住所 — the katagaki always stands on a line of its own. */
function addressOf(person: PersonOnCertificate): readonly string[] | null {
  if (person.address === null) return null;
  return person.katagaki ? [person.address, person.katagaki] : [person.address];
}

function item(label: string, pick: (person: PersonOnCertificate) => Printed): FormItem {
  return { label, value: (person) => paragraphs(pick(person)) };
}

function closingItem(label: string, pick: (closing: ClosingOnCertificate) => Printed): FormItem {
  return item(label, (person) => (person.closing ? pick(person.closing) : ''));
}

function paragraphs(value: Printed): readonly string[] | null {
  return value === null ? null : [value];
}
