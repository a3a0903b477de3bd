/**
 * 続柄の付け替え — the steps from one member to another, both known from a third.
 *
 * From the new head the way goes up to the person both ways share and down again; where the two
 * meet, steps fall together: the child of one's parent is a brother or sister.
 *
 * @spec juki 4.1.4.2
 */

import type { RelationshipCode } from './relationship.ts';
import { type HouseholdMember, isParentCode, isSiblingCode, isSpouseCode } from './relationship.ts';

/** 性別 — null when it is not known. */
export type Sex = 'male' | 'female' | null;

/** 付け替えた続柄 — the steps, and what a clerk must confirm; null when they cannot be told. */
export interface Kinship {
  readonly codes: readonly RelationshipCode[] | null;
  readonly doubt: string | null;
}

type Codes = readonly RelationshipCode[];

/** 戻る道 — the steps backwards. `sexes` are those of the persons at whom each step begins. */
export function inverseSteps(steps: Codes, sexes: readonly Sex[]): Codes | null {
  const back: RelationshipCode[] = [];
  for (const [index, step] of steps.entries()) {
    const code = inverseOf(step, sexes[index] ?? null);
    if (code === null) return null;
    back.unshift(code);
  }
  return back;
}

/** 性別 — as far as a step says it; 子 says nothing. */
export function sexOfCode(code: RelationshipCode | undefined): Sex {
  if (code === undefined) return null;
  if (['11', '13', '51', '71', '74'].includes(code)) return 'male';
  return ['12', '14', '52', '81', '84'].includes(code) ? 'female' : null;
}

/** 兄弟姉妹 — what `other` is to `self`; null when sex or birth is not known or they are twins. */
export function siblingOf(self: HouseholdMember, other: HouseholdMember): RelationshipCode | null {
  if (self.dateOfBirth === null || other.dateOfBirth === null) return null;
  if (!other.sex || self.dateOfBirth === other.dateOfBirth) return null;
  const isElder = other.dateOfBirth < self.dateOfBirth;
  if (other.sex === 'male') return isElder ? '71' : '74';
  return isElder ? '81' : '84';
}

/** 二つの道の出会い — who stands at the two ends, where they are known. */
export interface Meeting {
  readonly up: Codes;
  readonly down: Codes;
  /** The one before the shared person on the way up, and the one after on the way down. */
  readonly before: HouseholdMember | null;
  readonly after: HouseholdMember | null;
}

/** 付け替え — the way up and down as one relationship. */
export function joinSteps({ up, down, before, after }: Meeting): Kinship {
  const last = up.at(-1);
  const [first, ...rest] = down;
  if (last === undefined || first === undefined) return certain([...up, ...down]);
  const start = up.slice(0, -1);
  if (isSiblingMeeting(last, first)) {
    const sibling = before && after ? siblingOf(before, after) : null;
    if (sibling !== null) return certain([...start, sibling, ...rest]);
    return { codes: null, doubt: '兄・弟・姉・妹のどれかを、性別と生年月日から決めてください。' };
  }
  const merged = mergedStep(last, first);
  if (merged === null) return certain([...up, ...down]);
  return { codes: [...start, merged.code, ...rest], doubt: merged.doubt };
}

function isSiblingMeeting(last: RelationshipCode, first: RelationshipCode): boolean {
  return (isParentCode(last) && first === '20') || (isSiblingCode(last) && isSiblingCode(first));
}

/** Two steps that are usually one, and what may be otherwise. */
function mergedStep(
  last: RelationshipCode,
  first: RelationshipCode,
): { readonly code: RelationshipCode; readonly doubt: string } | null {
  if (isParentCode(last) && isSpouseCode(first)) {
    const code = sexOfCode(first) === 'male' ? '51' : '52';
    return { code, doubt: '実父母・養父母であることを確かめてください。' };
  }
  if (isSpouseCode(last) && first === '20') {
    return { code: '20', doubt: '新しい世帯主の子であることを確かめてください。' };
  }
  if (last === '20' && isParentCode(first)) {
    const code = first === '51' ? '11' : '12';
    return { code, doubt: '婚姻中であることを確かめてください。' };
  }
  if (last === '20' && isSiblingCode(first)) {
    return { code: '20', doubt: '新しい世帯主の子であることを確かめてください。' };
  }
  if (isSiblingCode(last) && isParentCode(first)) {
    return { code: first, doubt: '新しい世帯主の父母であることを確かめてください。' };
  }
  return null;
}

function inverseOf(step: RelationshipCode, sex: Sex): RelationshipCode | null {
  const spouses: Partial<Record<RelationshipCode, RelationshipCode>> = {
    '11': '12',
    '12': '11',
    '13': '14',
    '14': '13',
  };
  const spouse = spouses[step];
  if (spouse !== undefined) return spouse;
  if (isParentCode(step)) return '20';
  if (sex === null) return null;
  if (step === '20') return sex === 'male' ? '51' : '52';
  if (step === '71' || step === '81') return sex === 'male' ? '74' : '84';
  if (step === '74' || step === '84') return sex === 'male' ? '71' : '81';
  return null;
}

function certain(codes: Codes): Kinship {
  return { codes, doubt: null };
}
