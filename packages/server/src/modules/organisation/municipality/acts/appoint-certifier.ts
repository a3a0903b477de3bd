/**
 * 認証者の登録 — a mayor, or who acts for the mayor, for a period that may lie ahead.
 *
 * @spec juki 1.3.9
 */
import { certifierAppointmentSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import type { Certifier } from '../model.ts';
import { listCertifiers } from '../queries/find-certifier.ts';
import { checkCertifier } from '../rules.ts';
import { addCertifier } from '../store.ts';

export const appointCertifier = defineAct({
  name: 'municipality:appoint_certifier',
  title: '認証者の登録',
  legalBasis: '地方自治法第152条、住民記録システム標準仕様書1.3.9',
  permission: 'municipality:manage_settings',
  input: certifierAppointmentSchema,
  idempotency: 'required',
  load: (tx, _input, { municipalityCode }) => listCertifiers(tx, municipalityCode),
  decide: (others, input, context): Certifier => {
    checkCertifier(input, others);
    return { ...input, id: context.newId() };
  },
  save: async (tx, certifier, context) => {
    await addCertifier(tx, context, certifier);
  },
  record: ({ id, capacity, title, validFrom, validUntil }) => ({
    events: [
      {
        type: 'CertifierAppointed',
        subject: 'municipality:certifier',
        effectiveOn: validFrom,
        payload: { id, capacity, title, validFrom, validUntil },
      },
    ],
    subjects: [],
  }),
  answer: ({ id }) => ({ id }),
});
