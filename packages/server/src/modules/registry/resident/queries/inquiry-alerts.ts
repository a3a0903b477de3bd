/**
 * 照会抑止 — an error keeps a record from being looked at until it is lifted, an alert goes with
 * the answer; of a protected person also that the period is about to end or has ended.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import type { QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import type { Alert } from '../model.ts';
import { protectedNumbers } from '../rules/protected-people.ts';
import { periodAlert } from '../rules/protection-period.ts';
import { refuse } from '../rules/suppression-refusals.ts';
import { findSuppressions } from './find-suppressions.ts';
import type { StoredProtection } from './load-protection.ts';

/** Refuses when an error stands against looking at any of the people. */
export async function inquiryAlerts(
  reader: Reader,
  numbers: readonly string[],
  { municipalityCode: town, now, today }: QueryContext,
): Promise<Alert[]> {
  const standing = await findSuppressions(reader, town, numbers, 'inquiry', now);
  const stopping = standing.find((one) => one.level === 'error');
  if (stopping) {
    throw refuse('resident.suppression.inquiry_stands', { number: stopping.addresseeNumber });
  }
  const people = [...new Set(standing.map((one) => one.addresseeNumber))];
  const isProtected = standing.some((one) => one.kind === 'disclosure_protection');
  const ends = isProtected ? await periodAlerts(reader, town, { people, today }) : [];
  return [...people.map(suppressed), ...ends];
}

/** 照会抑止の対象 — whose records may not be looked at now; search shows nothing more of them. */
export async function withheldPeople(
  reader: Reader,
  numbers: readonly string[],
  { municipalityCode: town, now }: QueryContext,
): Promise<ReadonlySet<string>> {
  const standing = await findSuppressions(reader, town, numbers, 'inquiry', now);
  return new Set(standing.flatMap((one) => (one.level === 'error' ? [one.addresseeNumber] : [])));
}

function suppressed(number: string): Alert {
  return {
    code: 'resident.suppression.inquiry_alert',
    message: `宛名番号 ${number} の方は抑止対象です。照会の必要を確かめ、内容の取扱いに注意してください。`,
  };
}

async function periodAlerts(
  reader: Reader,
  town: string,
  { people, today }: { readonly people: readonly string[]; readonly today: string },
): Promise<Alert[]> {
  const rows = await reader<StoredProtection[]>`
    select distinct on (p.id) p.* from resident.disclosure_protection p
    where p.municipality_code = ${town} and p.id in (
      select s.protection_id from resident.suppression s
      where s.municipality_code = ${town} and s.lifted_at is null
        and s.addressee_number = any(${[...people]}::text[]))
    order by p.id, p.version desc`;
  return rows.flatMap(({ content, status, endsOn }) => {
    const message = periodAlert(status, endsOn, today);
    if (message === null) return [];
    const concerned = protectedNumbers(content).filter((number) => people.includes(number));
    return concerned.map((number) => ({
      code: 'resident.protection.period_alert',
      message: `宛名番号 ${number} の方：${message}`,
    }));
  });
}
