/**
 * 様式の改訂 — a new version of a town's own procedure or difference; the old one stays. Of an own
 * procedure the details may change with it.
 */
import { procedureReference, reviseBody, type WrittenVersion } from '@yakuba/contract/procedure';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Catalogue } from '../model.ts';
import { lockProcedure } from '../queries/load-catalogue.ts';
import { refuse } from '../refusals.ts';
import { newestOf, requireNewest, requireSoundForm } from '../rules.ts';
import { addVersion, type NewVersion } from '../store.ts';

const input = procedureReference.extend(reviseBody.shape);
type Input = z.output<typeof input>;

export const reviseForm = defineAct<Input, Catalogue, NewVersion, WrittenVersion>({
  name: 'procedure:revise_form',
  title: '様式の改訂',
  legalBasis: '地方自治法第2条',
  permission: 'procedure:draft_procedure',
  input,
  idempotency: 'required',
  load: (tx, { procedureCode }, { municipalityCode }) =>
    lockProcedure(tx, municipalityCode, procedureCode),
  decide: ({ standards, versions }, { procedureCode, version, form, details }) => {
    const newest = newestOf(versions);
    if (!newest && standards.length > 0) throw refuse('procedure.form.standard');
    if (!newest) throw refuse('procedure.version.none');
    requireNewest(versions, version);
    if (details && newest.kind === 'difference') throw refuse('procedure.details.difference');
    requireSoundForm(form);
    const { kind, baseVersion, legalReason } = newest;
    const content = { ...newest.content, ...details, form };
    return { procedureCode, version: version + 1, kind, baseVersion, legalReason, content };
  },
  save: addVersion,
  record: ({ procedureCode, version }) => ({
    events: [
      {
        type: 'FormRevised',
        subject: `procedure:${procedureCode}`,
        payload: { procedureCode, version },
      },
    ],
    subjects: [],
  }),
  answer: ({ procedureCode, version }) => ({ procedureCode, version }),
});
