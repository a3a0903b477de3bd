/** 団体情報の変更 — a new name or seat from a day on; the earlier stays as history. */
import { profileSchema } from '@yakuba/contract/municipality';

import { defineAct } from '#platform/act';

import type { Profile } from '../model.ts';
import { findProfile } from '../queries/find-profile.ts';
import { refuse } from '../refusals.ts';
import { addProfile } from '../store.ts';

export const reviseProfile = defineAct({
  name: 'municipality:revise_profile',
  title: '団体情報の変更',
  legalBasis: '地方自治法第3条・第4条',
  permission: 'municipality:manage_settings',
  input: profileSchema,
  idempotency: 'required',
  load: (tx, _input, { municipalityCode, today }) => findProfile(tx, municipalityCode, today),
  decide: (current, input): Profile => {
    if (!current) throw refuse('municipality.profile.unknown');
    return { ...input, kind: current.kind };
  },
  save: (tx, profile, context) => addProfile(tx, context, profile),
  record: (profile) => ({
    events: [
      {
        type: 'ProfileRevised',
        subject: 'municipality:profile',
        effectiveOn: profile.validFrom,
        payload: profile,
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
