/**
 * 請求の検査 — what may be asked for, by whom, and who of the staff may issue it.
 *
 * @spec juki 5.1
 * @spec juki 5.4
 * @spec juki 5.7
 */
import {
  type CertificateItem,
  type CertificateRequester,
  certificateItems,
  type RequesterRelation,
} from '@yakuba/contract/certificate';

import type { CertificateRequest } from '../model.ts';
import { refuse } from '../refusals.ts';

/** Permissions that an item needs to be printed. */
const permissionOf: Readonly<Partial<Record<CertificateItem, string>>> = {
  domicile: 'resident:view_registered_domicile',
  residentRecordCode: 'resident:view_record_code',
  individualNumber: 'resident:view_individual_number',
  nationality: 'resident:view_residence_status',
  article3045: 'resident:view_residence_status',
  residenceStatus: 'resident:view_residence_status',
  periodOfStay: 'resident:view_residence_status',
  periodOfStayUntil: 'resident:view_residence_status',
  cardNumber: 'resident:view_residence_status',
};

/** 必要な権限 — for the items asked for. */
export function permissionsForItems({ options }: CertificateRequest): string[] {
  return [...new Set(options.items.flatMap((item) => permissionOf[item] ?? []))];
}

/** 権限の検査 — whoever prints or hands over items must be allowed to see them. */
export function requirePermissions(needed: readonly string[], held: ReadonlySet<string>): void {
  if (needed.some((permission) => !held.has(permission))) {
    throw refuse('certificate.item.forbidden', {}, 'options.items');
  }
}

/** 記載の指定の検査 — what this kind cannot show. */
export function checkOptions({ kind, options }: CertificateRequest): void {
  const isStatement = kind === 'statement' || kind === 'closed-statement';
  if (options.isKatagakiOmitted && !isStatement) {
    throw refuse('certificate.request.katagaki_required', {}, 'options.isKatagakiOmitted');
  }
  const isIndividual = kind === 'individual' || kind === 'closed-individual';
  if (options.hasHistory && !isIndividual) {
    throw refuse('certificate.request.history_unavailable', {}, 'options.hasHistory');
  }
}

const ownSide: ReadonlySet<RequesterRelation> = new Set([
  'self',
  'household',
  'legal-representative',
  'agent',
]);
const ownSideOnly: readonly CertificateItem[] = ['residentRecordCode', 'individualNumber'];

/** 請求者の検査 — 住基法第12条〜第12条の3. */
export function checkRequester(request: CertificateRequest, requester: CertificateRequester): void {
  const { relation, purpose } = requester;
  if (request.isOfficialUse && relation !== 'official') {
    throw refuse('certificate.request.official_mark', {}, 'isOfficialUse');
  }
  if (ownSide.has(relation)) return;
  if (purpose === null) {
    throw refuse('certificate.requester.purpose_missing', {}, 'requester.purpose');
  }
  const barred = ownSideOnly.filter((item) => request.options.items.includes(item));
  if (barred.length === 0) return;
  const items = barred.map((item) => certificateItems[item]).join('・');
  throw refuse('certificate.item.not_for_requester', { items }, 'options.items');
}
