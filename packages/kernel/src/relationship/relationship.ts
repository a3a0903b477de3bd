/**
 * 続柄 — how a member stands to the head of the household; read this file first.
 *
 * @spec juki 1.1.11
 */

/**
 * 続柄コード — the codes of the standard layout and their terms. 子の夫 and 子の妻 are chains
 * (20-11, 20-12).
 */
export const relationshipCodes = {
  '02': '世帯主',
  '11': '夫',
  '12': '妻',
  '13': '夫（未届）',
  '14': '妻（未届）',
  '20': '子',
  '51': '父',
  '52': '母',
  '71': '兄',
  '74': '弟',
  '81': '姉',
  '84': '妹',
  '96': '縁故者',
  '99': '同居人',
} as const;

/** 続柄コード — one step of a relationship. */
export type RelationshipCode = keyof typeof relationshipCodes;

/**
 * 続柄 — one to four steps from the head, each 「の」 the next: 20, 20 is 子の子. `childSpouse`
 * marks 子（子の夫） and 子（子の妻）: a child who is also the husband or wife of a child.
 */
export interface Relationship {
  readonly codes: readonly RelationshipCode[];
  readonly childSpouse: '11' | '12' | null;
}

/** 世代 — the most steps that may be joined by 「の」. */
export const generationsMax = 4;

/** 続柄 — of codes known to be right. Text and codes from outside: `parseRelationship`. */
export function relationshipOf(
  codes: readonly RelationshipCode[],
  childSpouse: '11' | '12' | null = null,
): Relationship {
  return { codes, childSpouse };
}

/** 続柄の表記 — 子の妻, 夫（未届）, 子（子の夫）. */
export function formatRelationship({ codes, childSpouse }: Relationship): string {
  const chain = codes.map((code) => relationshipCodes[code]).join('の');
  return childSpouse === null ? chain : `${chain}（子の${relationshipCodes[childSpouse]}）`;
}

/**
 * 続柄コードの表記 — `20-12`; 子（子の夫） is `20/20-11`, whose first code is what others receive.
 */
export function formatRelationshipCodes({ codes, childSpouse }: Relationship): string {
  const chain = codes.join('-');
  return childSpouse === null ? chain : `${chain}/20-${childSpouse}`;
}

/** 夫・妻 — whether a step is a husband or wife, notified or not. */
export function isSpouseCode(code: RelationshipCode | undefined): boolean {
  return code === '11' || code === '12' || code === '13' || code === '14';
}

/** 父・母 — whether a step is a parent. */
export function isParentCode(code: RelationshipCode | undefined): boolean {
  return code === '51' || code === '52';
}

/** 兄弟姉妹 — whether a step is a brother or sister. */
export function isSiblingCode(code: RelationshipCode | undefined): boolean {
  return code === '71' || code === '74' || code === '81' || code === '84';
}

/** 世帯員 — what ordering and a change of head need to know of a member. */
export interface HouseholdMember {
  readonly addresseeNumber: string;
  readonly relationship: Relationship;
  /** `YYYY-MM-DD`; of 不詳日 the date held internally. */
  readonly dateOfBirth: string | null;
  readonly sex?: 'male' | 'female' | null | undefined;
  /** 筆頭者 — head of the family register, who stands first of two parents. */
  readonly isHeadOfFamilyRegister?: boolean | undefined;
  /**
   * 宛名番号 of the member whose husband, wife or child this is, where the relationship leaves it
   * open.
   */
  readonly familyOf?: string | null | undefined;
  /** 記載順位 set by hand. */
  readonly manualPosition?: number | null | undefined;
}
