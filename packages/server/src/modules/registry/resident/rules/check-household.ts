/**
 * 世帯の規則 — what a household may be made of after a change.
 *
 * @spec juki 1.1.10
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Alert, Household } from '../model.ts';
import { refuse } from '../refusals.ts';

export const HEAD = '世帯主';
const SPOUSES = new Set(['夫', '妻', '夫（未届）', '妻（未届）']);

export function headOf(members: readonly ResidentRecord[]): ResidentRecord | undefined {
  return members.find((member) => member.relationship === HEAD);
}

/** `path` is the field beside which a refusal is shown. */
export function checkHousehold(members: readonly ResidentRecord[], path: string): Alert[] {
  const heads = members.filter((member) => member.relationship === HEAD);
  if (heads.length > 1) throw refuse('resident.household.two_heads', {}, path);
  const spouses = members.filter((member) => SPOUSES.has(member.relationship ?? ''));
  if (spouses.length > 1) throw refuse('resident.household.two_spouses', {}, path);
  if (members.length > 0 && heads.length === 0) return [headless];
  return [];
}

const headless: Alert = {
  code: 'resident.household.no_head',
  message: '世帯主が設定されていません。世帯主変更の届出を案内してください。',
};

/** 異動先世帯 — the household that people join; refuses one that is not there or empty. */
export function joinable(
  households: ReadonlyMap<string, Household>,
  householdNumber: string,
): Household {
  const household = households.get(householdNumber);
  const path = 'destination.householdNumber';
  if (!household) throw refuse('resident.household.not_found', { number: householdNumber }, path);
  if (household.members.length === 0) {
    throw refuse('resident.household.no_members', { number: householdNumber }, path);
  }
  return household;
}
