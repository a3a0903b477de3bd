/**
 * 認証者の期間の終了 — sets or moves the end of a period.
 *
 * @spec juki 1.3.9
 */
import { certifierEndSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import { listCertifiers } from '../queries/find-certifier.ts';
import { refuse } from '../refusals.ts';
import { checkCertifier } from '../rules.ts';
import { endCertifier as end } from '../store.ts';

export const endCertifier = defineAct({
  name: 'municipality:end_certifier',
  title: '認証者の期間の終了',
  legalBasis: '住民記録システム標準仕様書1.3.9',
  permission: 'municipality:manage_settings',
  input: certifierEndSchema,
  idempotency: 'required',
  load: (tx, _input, { municipalityCode }) => listCertifiers(tx, municipalityCode),
  decide: (certifiers, input) => {
    const certifier = certifiers.find((each) => each.id === input.id);
    if (!certifier) throw refuse('municipality.certifier.unknown');
    const others = certifiers.filter((each) => each.id !== input.id);
    checkCertifier({ ...certifier, validUntil: input.validUntil }, others);
    return input;
  },
  save: async (tx, decision, context) => {
    await end(tx, context, decision);
  },
  record: ({ id, validUntil }) => ({
    events: [
      {
        type: 'CertifierEnded',
        subject: 'municipality:certifier',
        effectiveOn: validUntil,
        payload: { id, validUntil },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
