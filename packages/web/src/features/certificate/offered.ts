/**
 * 選べるもの — kinds of certificate and items that may be asked for; pure.
 *
 * @spec juki 5.1
 * @spec juki 5.4
 */
import {
  type CertificateItem,
  type CertificateKindName,
  certificateItems,
  certificateKinds,
} from '@yakuba/contract/certificate';
import type { HouseholdMember } from '@yakuba/contract/resident';

import type { Choice } from '../../ui/Select.tsx';

/** 住民・除票の別 — the two never stand on one certificate. */
export type Standing = 'living' | 'closed';

export function standingOf(member: HouseholdMember): Standing {
  return member.isClosed ? 'closed' : 'living';
}

const kindHints: Readonly<Record<CertificateKindName, string>> = {
  household: '世帯ごとに1通。4人まで1枚に記載し、5人目からは次の用紙に続けます。',
  individual: '1人につき1枚。履歴も記載できます。',
  'closed-individual': '転出・死亡などで消除された人の住民票。1人につき1枚です。',
  statement: '必要な事項だけを証明します。方書を省くこともできます。',
  'closed-statement': '消除された人について、必要な事項だけを証明します。',
};

const kindsOf: Readonly<Record<Standing, readonly CertificateKindName[]>> = {
  living: ['household', 'individual', 'statement'],
  closed: ['closed-individual', 'closed-statement'],
};

export function kindsOffered(standing: Standing): Choice[] {
  return kindsOf[standing].map((value) => ({
    value,
    label: certificateKinds[value],
    hint: kindHints[value],
  }));
}

/** The kind kept when it still fits, otherwise the usual one. */
export function fittingKind(kind: string, standing: Standing): CertificateKindName {
  const kinds = kindsOf[standing];
  return kinds.find((one) => one === kind) ?? kinds[0] ?? 'household';
}

export interface OfferedItem {
  readonly item: CertificateItem;
  readonly label: string;
  readonly hint: string;
}

interface ItemRule {
  readonly hint: string;
  readonly permission?: string;
  readonly isForeign?: boolean;
}

const STAY = 'resident:view_residence_status';
const itemRules: Readonly<Record<CertificateItem, ItemRule>> = {
  headAndRelationship: { hint: '世帯主の氏名と、世帯主から見た続柄' },
  domicile: {
    hint: '日本人の本籍と戸籍の筆頭者',
    permission: 'resident:view_registered_domicile',
  },
  residentRecordCode: {
    hint: '本人・同一世帯の方・その代理人の請求に限ります',
    permission: 'resident:view_record_code',
  },
  individualNumber: {
    hint: '本人・同一世帯の方・その代理人の請求に限ります。提出先が法令で認められているか確かめます',
    permission: 'resident:view_individual_number',
  },
  nationality: { hint: '国籍又は地域の名称', permission: STAY, isForeign: true },
  article3045: { hint: '中長期在留者・特別永住者などの別', permission: STAY, isForeign: true },
  residenceStatus: { hint: '在留カードに書かれた資格', permission: STAY, isForeign: true },
  periodOfStay: { hint: '在留期間の長さ', permission: STAY, isForeign: true },
  periodOfStayUntil: { hint: '在留期間が終わる日', permission: STAY, isForeign: true },
  cardNumber: { hint: '在留カード又は特別永住者証明書の番号', permission: STAY, isForeign: true },
  commonNameEvents: { hint: '通称を記載・削除した年月日と市区町村名', isForeign: true },
};

/** 指定できる事項 — those that concern somebody chosen and that the clerk may see. */
export function itemsOffered(
  permissions: readonly string[],
  chosen: readonly HouseholdMember[],
): OfferedItem[] {
  const hasForeign = chosen.some((member) => member.residentKind === '2');
  return (Object.keys(itemRules) as CertificateItem[])
    .filter((item) => {
      const { permission, isForeign = false } = itemRules[item];
      const isAllowed = permission === undefined || permissions.includes(permission);
      return isAllowed && (hasForeign || !isForeign);
    })
    .map((item) => ({ item, label: certificateItems[item], hint: itemRules[item].hint }));
}

export const hasHistoryOption = (kind: string): boolean =>
  kind === 'individual' || kind === 'closed-individual';
export const hasKatagakiOption = (kind: string): boolean =>
  kind === 'statement' || kind === 'closed-statement';

/** 世帯全員の請求か — the whole household when everybody living is chosen. */
export function selectionOf(
  household: { readonly householdNumber: string; readonly members: readonly HouseholdMember[] },
  chosen: readonly string[],
): object | '' {
  const living = household.members.filter((member) => !member.isClosed);
  const numbers = household.members
    .map((member) => member.addresseeNumber)
    .filter((number) => chosen.includes(number));
  const isWhole =
    living.length > 0 &&
    numbers.length === living.length &&
    living.every((member) => numbers.includes(member.addresseeNumber));
  if (isWhole) return { kind: 'household', householdNumber: household.householdNumber };
  return numbers.length === 0 ? '' : { kind: 'people', addresseeNumbers: numbers };
}
