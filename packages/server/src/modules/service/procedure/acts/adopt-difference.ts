/**
 * 標準との差異の採用 — what this town does otherwise, never without the reason in law.
 *
 * It is a draft until a second person publishes it for a period.
 */
import {
  differenceBody,
  procedureReference,
  type WrittenVersion,
} from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Catalogue } from '../model.ts';
import { lockProcedure } from '../queries/load-catalogue.ts';
import { refuse } from '../refusals.ts';
import { requireNewest, requireSoundForm } from '../rules.ts';
import { addVersion, type NewVersion } from '../store.ts';

const input = procedureReference.extend(differenceBody.shape);
type Input = z.output<typeof input>;

export const adoptDifference = defineAct<Input, Catalogue, NewVersion, WrittenVersion>({
  name: 'procedure:adopt_difference',
  title: '標準との差異の採用',
  legalBasis: '地方公共団体情報システムの標準化に関する法律',
  permission: 'procedure:draft_procedure',
  input,
  idempotency: 'required',
  load: (tx, { procedureCode }, { municipalityCode }) =>
    lockProcedure(tx, municipalityCode, procedureCode),
  decide: ({ standards, versions }, { procedureCode, version, legalReason, changes }, context) => {
    const base = standards.filter((one) => one.validFrom <= context.today).at(-1);
    if (!base && versions.length > 0) throw refuse('procedure.difference.own');
    if (!base) throw refuse('procedure.procedure.unknown');
    requireNewest(versions, version);
    requireSoundForm(changes.form ?? base.content.form);
    const next = { procedureCode, version: version + 1, kind: 'difference' as const };
    return { ...next, baseVersion: base.version, legalReason, content: changes };
  },
  save: addVersion,
  record: ({ procedureCode, version, baseVersion, legalReason }) => ({
    events: [
      {
        type: 'DifferenceAdopted',
        subject: `procedure:${procedureCode}`,
        payload: { procedureCode, version, baseVersion, legalReason },
      },
    ],
    subjects: [],
  }),
  answer: ({ procedureCode, version }) => ({ procedureCode, version }),
});
