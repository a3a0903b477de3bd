/**
 * 修正の事由ごとの記載 — what each reason writes of itself, and what it asks of the record.
 *
 * @spec juki 1.1.4 (partly: 証明書の履歴から特別な事由を既定で除くこと)
 * @spec juki 1.1.7
 * @spec juki 4.3.2
 * @spec juki 4.4 (partly: 個人番号の生成・変更の要求、7.1.2)
 */
import type { CorrectionReason, ResidentRecord } from '@yakuba/contract/resident';

import type { DecisionContext } from '../model.ts';
import type { AuthorityDates } from './authority-dates.ts';
import { refuse } from './authority-refusals.ts';

type Patch = Partial<ResidentRecord>;

export interface Following {
  readonly reason: CorrectionReason;
  readonly dates: AuthorityDates;
  readonly patch: Patch;
  /** 空き番から付番した住民票コード, where one was taken for this person. */
  readonly newCode: string | null;
  readonly path: string;
}

/** 請求・申出に基づく事由 — which need the day of the request (1.2.1). */
export const requested: ReadonlySet<CorrectionReason> = new Set([
  'former_name_entry',
  'former_name_change',
  'former_name_deletion',
  'common_name_entry',
  'common_name_deletion',
  'individual_number_change',
  'record_code_change',
]);

export function followReason(
  record: ResidentRecord,
  following: Following,
  context: DecisionContext,
): Patch {
  const { reason, patch, path } = following;
  switch (reason) {
    case 'correction_by_authority':
    case 'minor_correction':
      return patch;
    case 'former_name_entry':
    case 'former_name_change':
    case 'former_name_deletion':
      requireKind(record, '1', path);
      return formerName(record, following);
    case 'common_name_entry':
    case 'common_name_deletion':
      requireKind(record, '2', path);
      return commonName(record, following, context);
    case 'individual_number_entry':
    case 'individual_number_change':
    case 'individual_number_correction':
      requireHolding(record, following, ['individualNumber', '個人番号']);
      return patch;
    case 'record_code_entry':
    case 'record_code_change':
      return recordCode(record, following);
    case 'recompilation_entry':
      return {
        recompilationNumber: record.recompilationNumber + 1,
        recompiledOn: following.dates.effectiveOn.on,
        recompiledOnNotation: following.dates.effectiveOn.notation,
      };
  }
}

/** A code not typed in comes from the town's pool (4.3.1). */
function recordCode(record: ResidentRecord, following: Following): Patch {
  const residentRecordCode = following.patch.residentRecordCode ?? following.newCode;
  const patch = { ...following.patch, residentRecordCode };
  requireHolding(record, { ...following, patch }, ['residentRecordCode', '住民票コード']);
  return patch;
}

function formerName(record: ResidentRecord, following: Following): Patch {
  requireHolding(record, following, ['formerFamilyName', '旧氏']);
  if (following.reason !== 'former_name_deletion') return following.patch;
  return {
    formerFamilyName: null,
    formerFamilyNameKana: null,
    isFormerFamilyNameKanaConfirmed: false,
  };
}

function commonName(
  record: ResidentRecord,
  following: Following,
  { town }: DecisionContext,
): Patch {
  requireHolding(record, following, ['commonName', '通称']);
  const { effectiveOn } = following.dates;
  const on = effectiveOn.notation === null ? effectiveOn.on : null;
  if (following.reason === 'common_name_deletion') {
    return {
      commonName: null,
      commonNameKana: null,
      isCommonNameKanaConfirmed: false,
      commonNameDeletedOn: on,
      commonNameDeletedMunicipality: town.municipality,
      commonNameDeletedMunicipalityCode: town.code,
    };
  }
  return {
    ...following.patch,
    commonNameEnteredOn: on,
    commonNameEnteredMunicipality: town.municipality,
    commonNameEnteredMunicipalityCode: town.code,
    commonNameDeletedOn: null,
    commonNameDeletedMunicipality: null,
    commonNameDeletedMunicipalityCode: null,
  };
}

/** 記載・変更・削除 — an entry needs the item empty, the others need it held. */
function requireHolding(
  record: ResidentRecord,
  { reason, patch, path }: Following,
  [item, label]: readonly [keyof ResidentRecord, string],
): void {
  const isHeld = record[item] !== null;
  if (reason.endsWith('_entry') && isHeld) {
    throw refuse('resident.correction.already_held', { label }, path);
  }
  if (!reason.endsWith('_entry') && !isHeld) {
    throw refuse('resident.correction.not_held', { label }, path);
  }
  if (!reason.endsWith('_deletion') && !patch[item]) {
    throw refuse('resident.correction.missing', { label }, path);
  }
}

function requireKind(record: ResidentRecord, kind: '1' | '2', path: string): void {
  if (record.residentKind === kind) return;
  const number = record.addresseeNumber;
  if (kind === '1') throw refuse('resident.authority.japanese_only', { number }, path);
  throw refuse('resident.authority.foreign_only', { number }, path);
}
