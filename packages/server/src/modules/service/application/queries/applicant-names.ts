/** 申請者の氏名 — of those who live here now; whoever may not be looked up stays without a name. */
import { findSuppressions, listLivingResidents } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

interface Asking {
  readonly municipalityCode: string;
  readonly today: string;
  readonly now: Date;
}

/** 宛名番号 → 氏名 */
export async function namesOfApplicants(
  reader: Reader,
  numbers: readonly string[],
  { municipalityCode, today, now }: Asking,
): Promise<Map<string, string>> {
  const addresseeNumbers = [...new Set(numbers)];
  if (addresseeNumbers.length === 0) return new Map();
  const [living, standing] = await Promise.all([
    listLivingResidents(reader, { municipalityCode, today, who: { addresseeNumbers } }),
    findSuppressions(reader, municipalityCode, addresseeNumbers, 'inquiry', now),
  ]);
  const hidden = new Set(
    standing.filter(({ level }) => level === 'error').map((one) => one.addresseeNumber),
  );
  return new Map(
    living
      .filter(({ addresseeNumber }) => !hidden.has(addresseeNumber))
      .map(({ addresseeNumber, fullName }) => [addresseeNumber, fullName]),
  );
}
