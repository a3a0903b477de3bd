/** 支援措置の延長 — from a month before the end, for another year. @spec juki 3.4 */
import { disclosureProtectionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import {
  type LoadedProtection,
  loadProtection,
  type StoredProtection,
} from '../queries/load-protection.ts';
import { protectedNumbers, requireProtection } from '../rules/protected-people.ts';
import { extended, type ProtectionPeriod } from '../rules/protection-period.ts';
import { insertProtection } from '../store/protections.ts';

const { params, body } = disclosureProtectionRoutes.extendDisclosureProtection;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly protection: StoredProtection;
  readonly period: ProtectionPeriod;
}

type Answer = { readonly id: string; readonly version: number } & ProtectionPeriod;

export const extendDisclosureProtection = defineAct<Input, LoadedProtection, Decision, Answer>({
  name: 'resident:extend_disclosure_protection',
  title: '支援措置の延長',
  legalBasis: '標準仕様書1.1.16、3.4',
  permission: 'resident:manage_disclosure_protection',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => loadProtection(tx, municipalityCode, id),
  decide: ({ protection }, { version, endsOn }, { today }) => {
    requireProtection(protection, version, ['decided']);
    const period = extended(protection.endsOn ?? today, endsOn, today);
    const next = { ...protection, version: protection.version + 1, ...period };
    return { protection: next, period };
  },
  save: async (tx, { protection }, context) => {
    await insertProtection(tx, protection, context);
  },
  record: ({ protection, period }) => ({
    events: [
      {
        type: 'DisclosureProtectionExtended',
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
