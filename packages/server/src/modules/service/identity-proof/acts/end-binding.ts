/** カードの結び付けの終了 — by staff, at the holder's wish or where something is wrong. */
import { z } from 'zod';

import { defineAct } from '#platform/act';

import type { Binding } from '../model.ts';
import { refuse } from '../refusals.ts';
import { endBindings } from '../store.ts';

export const endBinding = defineAct({
  name: 'identity_proof:end_binding',
  title: 'カードの結び付けの終了',
  legalBasis: '本人確認の運用',
  permission: 'identity_proof:bind_card',
  input: z.object({ id: z.uuid() }),
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const [row] = await tx<Binding[]>`select * from identity_proof.binding
      where municipality_code = ${municipalityCode} and id = ${id} and ended_at is null
      for update`;
    return row ?? null;
  },
  decide: (binding) => {
    if (!binding) throw refuse('identity_proof.binding.not_found');
    return binding;
  },
  save: async (tx, { id }, { municipalityCode, now }) => {
    await endBindings(tx, municipalityCode, { ids: [id], reason: 'by-staff', now });
  },
  record: ({ addresseeNumber, kind }) => ({
    subjects: [addresseeNumber],
    events: [
      {
        type: 'CardBindingEnded',
        subject: `addressee:${addresseeNumber}`,
        payload: { addresseeNumber, kinds: [kind], reason: 'by-staff' },
      },
    ],
  }),
  answer: () => null,
});
