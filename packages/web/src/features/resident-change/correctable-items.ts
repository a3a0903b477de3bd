/**
 * 修正できる項目 — items offered for each reason of a correction; the register has the last word.
 *
 * @spec juki 1.2.2
 * @spec juki 4.2.3.1
 */
import {
  type CorrectionReason,
  type ItemGroup,
  type ResidentItem,
  residentItems,
} from '@yakuba/contract/resident';

/** 誤記修正 is no reason of 職権修正, but admits items of its own. */
export type AmendingReason = CorrectionReason | 'clerical_correction';

export function correctableItems(reason: AmendingReason): readonly ResidentItem[] {
  const names = namesFor(reason);
  return residentItems.filter(({ name }) => names.has(name));
}

export function itemNamed(name: string): ResidentItem | undefined {
  return residentItems.find((item) => item.name === name);
}

/** 申出・請求に基づく事由 — those that need the day of the request. */
export function followsRequest(reason: string): boolean {
  return /^(former_name|common_name)_|^(individual_number|record_code)_change$/.test(reason);
}

const former = ['formerFamilyName', 'formerFamilyNameKana', 'isFormerFamilyNameKanaConfirmed'];
const common = ['commonName', 'commonNameKana', 'isCommonNameKanaConfirmed'];
const notByHand = new Set([
  ...['addressMunicipalityCode', 'addressPrefecture', 'addressMunicipality', 'entryReason'],
  ...['isClosed', 'closingReason', 'archivedOn'],
]);

function of(...groups: ItemGroup[]): string[] {
  return residentItems
    .filter(({ name, group }) => groups.includes(group) && !notByHand.has(name))
    .map(({ name }) => name);
}

function without(names: readonly string[], left: readonly string[]): string[] {
  return names.filter((name) => !left.includes(name));
}

function namesFor(reason: AmendingReason): ReadonlySet<string> {
  const names = without(of('name'), [...former, ...common]);
  const dates = of('foreign').filter((name) => name.startsWith('commonName'));
  const written = [
    ...[...names, ...of('person'), 'relationship', ...of('address', 'previous-address')],
    ...[...of('domicile'), ...without(of('foreign'), dates), 'remarks', 'isAdultWard'],
  ];
  switch (reason) {
    case 'correction_by_authority':
      return new Set([...written, ...former.slice(1), ...common.slice(1)]);
    case 'minor_correction':
      return new Set([...names, ...without(of('address'), ['addressSettledOn'])]);
    case 'clerical_correction':
      return new Set([...written, ...former, ...common, ...dates, ...of('closing')]);
    case 'former_name_entry':
    case 'former_name_change':
      return new Set(former);
    case 'common_name_entry':
      return new Set(common);
    case 'individual_number_entry':
    case 'individual_number_change':
    case 'individual_number_correction':
      return new Set(['individualNumber']);
    case 'record_code_entry':
    case 'record_code_change':
      return new Set(['residentRecordCode']);
    case 'former_name_deletion':
    case 'common_name_deletion':
    case 'recompilation_entry':
      return new Set();
  }
}
