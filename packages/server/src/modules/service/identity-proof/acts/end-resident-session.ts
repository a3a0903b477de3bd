/** 住民のサインアウト — ends the session that asks for it. */
import { z } from 'zod';

import { defineAct } from '#platform/act';

import { ownAddresseeNumber } from '../rules/resident-actor.ts';
import { ENTER } from '../rules/resident-permissions.ts';
import { endResidentSessions } from '../store.ts';

export const endResidentSession = defineAct({
  name: 'identity_proof:end_resident_session',
  title: '住民のサインアウト',
  legalBasis: '本人確認の運用',
  permission: ENTER,
  input: z.strictObject({}),
  idempotency: 'optional',
  load: async () => null,
  decide: (_loaded, _input, { actor }) => ({
    sessionId: actor.sessionId,
    own: ownAddresseeNumber(actor),
  }),
  save: async (tx, { sessionId }, { municipalityCode, now }) => {
    if (sessionId) await endResidentSessions(tx, { municipalityCode, sessionId }, now);
  },
  record: ({ own }) => ({ events: [], subjects: own === null ? [] : [own] }),
  answer: () => null,
});
