/**
 * 対象者の抽出 — who of the people given is meant. Only subscribers are ever given, only what the
 * conditions look at is read, and only the numbers of those meant come out.
 */
import type { Audience, Condition } from '@yakuba/contract/notice';

import { listLivingFacts } from '#modules/registry/resident';
import type { Reader } from '#platform/database';

import type { ApplicantSource } from '../model.ts';
import { refuse } from '../refusals.ts';
import { matchesAudience } from '../rules/match-audience.ts';

let applicants: ApplicantSource | undefined;

/** 申請の有無 — registered by the room of applications, which stands above. */
export function registerApplicants(source: ApplicantSource): void {
  applicants = source;
}

/** Refuses a condition that no room answers for. */
export function requireAnswerable(audience: Audience | null): void {
  const asks = audience?.some(({ kind }) => kind === 'not-applied') ?? false;
  if (asks && !applicants) throw refuse('notice.audience.no_applications', {}, 'audience');
}

export interface AudienceQuestion {
  readonly municipalityCode: string;
  readonly audience: Audience;
  readonly addresseeNumbers: readonly string[];
}

export async function membersOf(
  reader: Reader,
  question: AudienceQuestion,
): Promise<ReadonlySet<string>> {
  const { municipalityCode, audience, addresseeNumbers } = question;
  requireAnswerable(audience);
  const people = await listLivingFacts(reader, municipalityCode, addresseeNumbers);
  const applied = await appliedAmong(reader, question);
  const meant = people.filter((person) => {
    const own = [...applied].filter(([, numbers]) => numbers.has(person.addresseeNumber));
    return matchesAudience(audience, { ...person, appliedFor: new Set(own.map(([one]) => one)) });
  });
  return new Set(meant.map(({ addresseeNumber }) => addresseeNumber));
}

async function appliedAmong(
  reader: Reader,
  { municipalityCode, audience, addresseeNumbers }: AudienceQuestion,
): Promise<Map<Condition, ReadonlySet<string>>> {
  const found = new Map<Condition, ReadonlySet<string>>();
  for (const condition of audience) {
    if (condition.kind !== 'not-applied' || !applicants) continue;
    const { procedureCode, since } = condition;
    const asked = { municipalityCode, procedureCode, since, addresseeNumbers };
    found.set(condition, await applicants.applicantsAmong(reader, asked));
  }
  return found;
}
