/** 支援措置の終了 — at request, after the period, or when the need is gone. @spec juki 3.4 */
import { disclosureProtectionRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import {
  type LoadedProtection,
  loadProtection,
  type StoredProtection,
} from '../queries/load-protection.ts';
import {
  checkProtectionDay,
  protectedNumbers,
  requireProtection,
} from '../rules/protected-people.ts';
import { insertProtection } from '../store/protections.ts';
import { liftSuppressions } from '../store/suppressions.ts';

const { params, body } = disclosureProtectionRoutes.endDisclosureProtection;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly protection: StoredProtection;
  readonly present: LoadedProtection['suppressions'];
}

interface Answer {
  readonly id: string;
  readonly version: number;
}

export const endDisclosureProtection = defineAct<Input, LoadedProtection, Decision, Answer>({
  name: 'resident:end_disclosure_protection',
  title: '支援措置の終了',
  legalBasis: '標準仕様書1.1.16、3.4',
  permission: 'resident:manage_disclosure_protection',
  input,
  idempotency: 'required',
  load: (tx, { id }, { municipalityCode }) => loadProtection(tx, municipalityCode, id),
  decide: ({ protection, suppressions }, { version, endedOn, reason }, { today }) => {
    requireProtection(protection, version, ['provisional', 'decided']);
    const end = { label: '終了した日', path: 'endedOn' };
    checkProtectionDay(endedOn, end, { today, appliedOn: protection.content.appliedOn });
    const ended = {
      ...protection,
      version: protection.version + 1,
      status: 'ended',
      endedOn,
      endReason: reason,
    } as const;
    return { protection: ended, present: suppressions };
  },
  save: async (tx, { protection, present }, context) => {
    const ids = present.map((one) => one.id);
    await Promise.all([
      insertProtection(tx, protection, context),
      liftSuppressions(tx, ids, '支援措置の終了', context),
    ]);
  },
  record: ({ protection }) => ({
    events: [
      {
        type: 'DisclosureProtectionEnded',
        subject: `addressee:${protection.applicantNumber}`,
        effectiveOn: protection.endedOn,
        payload: {
          protectionId: protection.id,
          addresseeNumbers: protectedNumbers(protection.content),
        },
      },
    ],
    subjects: protectedNumbers(protection.content),
  }),
  answer: ({ protection: { id, version } }) => ({ id, version }),
});
