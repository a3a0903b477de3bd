/**
 * 住民記録の届出 — which procedures are acts of the resident register; they are done there and are
 * not applied for a second time.
 */
import type { ChangeKindName } from '@yakuba/contract/resident';

const kinds: Readonly<Record<string, ChangeKindName>> = {
  'moving-in': 'accept-moving-in',
  relocation: 'accept-relocation',
  'moving-out': 'accept-moving-out',
  'household-change': 'change-household',
  'head-change': 'change-head',
};

/** 住民記録の届出の種類 — null for what is applied for. */
export function changeKindOf(procedureCode: string): ChangeKindName | null {
  return Object.hasOwn(kinds, procedureCode) ? (kinds[procedureCode] ?? null) : null;
}
