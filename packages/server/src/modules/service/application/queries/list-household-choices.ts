/**
 * 証明する人の候補 — the applicant's household, for whoever decides whom a certificate is of. Only
 * where the application asks for single people of it, and each of them is recorded as read.
 */
import { applicationRoutes, type HouseholdChoice } from '@yakuba/contract/application';

import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { asksForPeople, namedIn } from '../rules/certificate-order.ts';
import { findWhole, submittedAnswers } from './load-application.ts';
import { readPerson } from './read-person.ts';
import { requireProcedure } from './require-procedure.ts';

const SEAL = 'seal-registration';

export const listHouseholdChoices = defineQuery({
  name: 'application:list_household_choices',
  title: '証明する人の候補',
  permission: 'application:decide_application',
  input: applicationRoutes.listHouseholdChoices.params,
  run: async (reader, { id }, context): Promise<{ readonly members: HouseholdChoice[] }> => {
    return { members: await choicesOf(reader, id, context) };
  },
  access: ({ members }) =>
    members.length === 0
      ? null
      : {
          subjects: members.map(({ addresseeNumber }) => addresseeNumber),
          items: ['証明する人の候補'],
        },
});

async function choicesOf(
  reader: Reader,
  id: string,
  context: QueryContext,
): Promise<HouseholdChoice[]> {
  const { municipalityCode } = context;
  const whole = await findWhole(reader, municipalityCode, id);
  if (!whole) throw refuse('application.application.not_found');
  const { applicantNumber } = whole.application;
  const [answers, { result }] = await Promise.all([
    submittedAnswers(reader, municipalityCode, id),
    requireProcedure(reader, whole.application, { municipalityCode }),
  ]);
  const isOfPeople = result.kind === 'certificate' && result.certificateKind !== SEAL;
  if (applicantNumber === null || !isOfPeople || !answers || !asksForPeople(answers)) return [];
  const { members, isSuppressed } = await readPerson(reader, applicantNumber, context);
  if (isSuppressed) throw refuse('application.person.suppressed', { number: applicantNumber });
  const named = new Set(namedIn(answers, members));
  return members.map(({ addresseeNumber, fullName }) => ({
    addresseeNumber,
    fullName,
    isApplicant: addresseeNumber === applicantNumber,
    isNamed: named.has(addresseeNumber),
  }));
}
