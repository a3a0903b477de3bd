/**
 * 仮支援措置の開始 — an application is received; from this moment nothing is disclosed.
 *
 * @spec juki 1.1.16
 * @spec juki 3.4
 */
import { disclosureProtectionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { knownNumbers, type StoredProtection } from '../queries/load-protection.ts';
import { checkPeople, checkProtectionDay, protectedNumbers } from '../rules/protected-people.ts';
import { insertProtection, suppressPeople } from '../store/protections.ts';

const input = disclosureProtectionRoutes.startDisclosureProtection.body;
type Input = z.output<typeof input>;
type Known = ReadonlySet<string>;

interface Answer {
  readonly id: string;
  readonly version: number;
}

export const startDisclosureProtection = defineAct<Input, Known, StoredProtection, Answer>({
  name: 'resident:start_disclosure_protection',
  title: '支援措置の申出の受付（仮支援措置）',
  legalBasis: '標準仕様書1.1.16、3.4',
  permission: 'resident:manage_disclosure_protection',
  input,
  idempotency: 'required',
  load: (tx, { content }, { municipalityCode }) =>
    knownNumbers(tx, municipalityCode, protectedNumbers(content)),
  decide: (known, { content, provisionalFrom }, { today, newId }) => {
    checkPeople(content, known);
    const { appliedOn } = content;
    const applied = { label: '申出の日', path: 'content.appliedOn' };
    checkProtectionDay(appliedOn, applied, { today, appliedOn });
    const from = { label: '仮支援措置の開始年月日', path: 'provisionalFrom' };
    checkProtectionDay(provisionalFrom, from, { today, appliedOn });
    return {
      id: newId(),
      version: 1,
      status: 'provisional',
      applicantNumber: content.applicant.addresseeNumber,
      content,
      provisionalFrom,
      startsOn: null,
      endsOn: null,
      endedOn: null,
      endReason: null,
    };
  },
  save: async (tx, protection, context) => {
    await Promise.all([
      insertProtection(tx, protection, context),
      suppressPeople(tx, protection, [], context),
    ]);
  },
  record: (protection) => ({
    events: [
      {
        type: 'DisclosureProtectionStarted',
        subject: `addressee:${protection.applicantNumber}`,
        effectiveOn: protection.provisionalFrom,
        payload: {
          protectionId: protection.id,
          addresseeNumbers: protectedNumbers(protection.content),
        },
      },
    ],
    subjects: protectedNumbers(protection.content),
  }),
  answer: ({ id, version }) => ({ id, version }),
});
