/**
 * 修正できる項目 — which items each reason admits; what no reason admits can't be typed over.
 *
 * @spec juki 1.2.2
 * @spec juki 4.2.3.1
 * @spec juki 4.2.3.2
 * @spec juki 9.4 (partly: 転入地へ発送する通知書)
 * @spec juki 1.1.19
 */
import {
  type CorrectionReason,
  type ItemGroup,
  type ResidentItem,
  residentItems,
} from '@yakuba/contract/resident';

export type AmendingReason = CorrectionReason | 'clerical_correction';

const byName = new Map(residentItems.map((item) => [item.name, item]));

export function itemNamed(name: string): ResidentItem | undefined {
  return byName.get(name);
}

export function isAdmitted(reason: AmendingReason, name: string): boolean {
  return admitted[reason].has(name);
}

function namesOf(...groups: ItemGroup[]): string[] {
  return residentItems.filter((item) => groups.includes(item.group)).map((item) => item.name);
}

function without(names: readonly string[], ...left: string[]): string[] {
  return names.filter((name) => !left.includes(name));
}

const formerNames = ['formerFamilyName', 'formerFamilyNameKana', 'isFormerFamilyNameKanaConfirmed'];
const commonNames = ['commonName', 'commonNameKana', 'isCommonNameKanaConfirmed'];
const commonNameDates = namesOf('foreign').filter((name) => name.startsWith('commonName'));
const names = without(namesOf('name'), ...formerNames, ...commonNames);

/** The town itself is no item of an address that can be put right by hand. */
const address = without(
  namesOf('address'),
  'addressMunicipalityCode',
  'addressPrefecture',
  'addressMunicipality',
);

const written = [
  ...names,
  ...without(namesOf('person'), 'entryReason'),
  'relationship',
  ...address,
  ...namesOf('previous-address', 'domicile'),
  ...without(namesOf('foreign'), ...commonNameDates),
  'remarks',
  'isAdultWard',
  'mailDispatchCode',
];

/** 読み方の確認 — readings of 旧氏 and 通称 are put right without a request. */
const readings = [...formerNames.slice(1), ...commonNames.slice(1)];

const admitted: Readonly<Record<AmendingReason, ReadonlySet<string>>> = {
  correction_by_authority: new Set([...written, ...readings]),
  minor_correction: new Set([...names, ...without(address, 'addressSettledOn')]),
  clerical_correction: new Set([
    ...written,
    ...formerNames,
    ...commonNames,
    ...commonNameDates,
    ...without(namesOf('closing'), 'isClosed', 'closingReason', 'archivedOn'),
  ]),
  former_name_entry: new Set(formerNames),
  former_name_change: new Set(formerNames),
  former_name_deletion: new Set(),
  common_name_entry: new Set(commonNames),
  common_name_deletion: new Set(),
  individual_number_entry: new Set(['individualNumber']),
  individual_number_change: new Set(['individualNumber']),
  individual_number_correction: new Set(['individualNumber']),
  record_code_entry: new Set(['residentRecordCode']),
  record_code_change: new Set(['residentRecordCode']),
  recompilation_entry: new Set(),
};
