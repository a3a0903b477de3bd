/**
 * 支援措置の決定 — the need is confirmed: a year from the first day, unless set otherwise.
 *
 * @spec juki 3.4
 */
import { disclosureProtectionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import {
  type LoadedProtection,
  loadProtection,
  type StoredProtection,
} from '../queries/load-protection.ts';
import {
  checkPeople,
  checkProtectionDay,
  protectedNumbers,
  requireProtection,
} from '../rules/protected-people.ts';
import { type ProtectionPeriod, yearFrom } from '../rules/protection-period.ts';
import { insertProtection, suppressPeople } from '../store/protections.ts';

const { params, body } = disclosureProtectionRoutes.decideDisclosureProtection;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly protection: StoredProtection;
  readonly period: ProtectionPeriod;
  readonly present: LoadedProtection['suppressions'];
}

type Answer = { readonly id: string; readonly version: number } & ProtectionPeriod;

export const decideDisclosureProtection = defineAct<Input, LoadedProtection, Decision, Answer>({
  name: 'resident:decide_disclosure_protection',
  title: '支援措置の決定',
  legalBasis: '標準仕様書1.1.16、3.4',
  permission: 'resident:manage_disclosure_protection',
  input,
  idempotency: 'required',
  load: (tx, { id, content }, { municipalityCode }) =>
    loadProtection(tx, municipalityCode, id, content ? protectedNumbers(content) : []),
  decide: ({ protection, suppressions, known }, given, { today }) => {
    requireProtection(protection, given.version, ['provisional']);
    if (given.content) checkPeople(given.content, known);
    const content = given.content ?? protection.content;
    const start = { label: '支援措置の開始年月日', path: 'startsOn' };
    checkProtectionDay(given.startsOn, start, { today, appliedOn: content.appliedOn });
    const period = yearFrom(given.startsOn, given.endsOn);
    const decided = {
      ...protection,
      version: protection.version + 1,
      status: 'decided',
      applicantNumber: content.applicant.addresseeNumber,
      content,
      ...period,
    } as const;
    return { protection: decided, period, present: suppressions };
  },
  save: async (tx, { protection, present }, context) => {
    await Promise.all([
      insertProtection(tx, protection, context),
      suppressPeople(tx, protection, present, context),
    ]);
  },
  record: ({ protection, period }) => ({
    events: [
      {
        type: 'DisclosureProtectionDecided',
        subject: `addressee:${protection.applicantNumber}`,
        effectiveOn: period.startsOn,
        payload: {
          protectionId: protection.id,
          addresseeNumbers: protectedNumbers(protection.content),
          ...period,
        },
      },
    ],
    subjects: protectedNumbers(protection.content),
  }),
  answer: ({ protection: { id, version }, period }) => ({ id, version, ...period }),
});
