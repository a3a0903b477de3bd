/**
 * 支援対象者 — the applicant and those who are protected together.
 *
 * @spec juki 1.1.16
 */
import { type ProtectionContent, protectionStatuses } from '@yakuba/contract/resident';

import { refuse } from './suppression-refusals.ts';

export function protectedNumbers(content: ProtectionContent): string[] {
  return [
    content.applicant.addresseeNumber,
    ...content.together.map((person) => person.addresseeNumber),
  ];
}

/** Refuses people who are not in the register, and one person named twice. */
export function checkPeople(content: ProtectionContent, known: ReadonlySet<string>): void {
  const numbers = protectedNumbers(content);
  const unknown = numbers.find((number) => !known.has(number));
  if (unknown !== undefined) {
    throw refuse('resident.protection.person_unknown', { number: unknown }, 'content');
  }
  const twice = numbers.find((number, index) => numbers.indexOf(number) < index);
  if (twice !== undefined) {
    throw refuse('resident.protection.person_twice', { number: twice }, 'content');
  }
}

interface Present {
  readonly status: keyof typeof protectionStatuses;
  readonly version: number;
}

export function requireProtection(
  present: Present,
  version: number,
  allowed: readonly Present['status'][],
): void {
  if (!allowed.includes(present.status)) {
    const status = protectionStatuses[present.status];
    throw refuse('resident.protection.wrong_status', { status });
  }
  if (present.version !== version) throw refuse('resident.protection.version_differs');
}

/** 日付の前後 — not ahead of today, not before the application. */
export function checkProtectionDay(
  date: string,
  { label, path }: { readonly label: string; readonly path: string },
  { today, appliedOn }: { readonly today: string; readonly appliedOn: string },
): void {
  if (date > today) throw refuse('resident.protection.date_in_future', { label }, path);
  if (date < appliedOn) throw refuse('resident.protection.before_application', { label }, path);
}
