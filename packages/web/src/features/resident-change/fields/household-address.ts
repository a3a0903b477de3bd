/** 世帯の所在 — 町字 and lot of a household, to look for others at the same place. */
import type { HouseholdView } from '@yakuba/contract/resident';
import { formatAddress } from '@yakuba/kernel/address';

export function householdAddress(household: HouseholdView | null): string {
  if (!household?.address) return '';
  const { machiAza, lotNumber } = household.address;
  return formatAddress({ machiAza, lotNumber });
}
