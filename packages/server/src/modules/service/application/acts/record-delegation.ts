/** 代理・委任の記録 — by staff who looked at the letter of authority, or at the law's own proof. */
import { applicationRoutes, type Delegation } from '@yakuba/contract/application';
import type { z } from 'zod';

import { listLivingResidents } from '#modules/registry/resident';
import { defineAct } from '#platform/act';

import { refuse } from '../refusals.ts';
import { saveDelegation } from '../store.ts';

const input = applicationRoutes.recordDelegation.body;
type Input = z.output<typeof input>;

type Decision = Omit<Delegation, 'endedAt'>;

export const recordDelegation = defineAct<Input, readonly string[], Decision, Delegation>({
  name: 'application:record_delegation',
  title: '代理・委任の記録',
  legalBasis: '民法第99条・第111条、手続ごとの根拠法令',
  permission: 'application:manage_delegations',
  input,
  idempotency: 'required',
  load: async (tx, { principalNumber, agentNumber }, { municipalityCode, today }) => {
    const who = { addresseeNumbers: [principalNumber, agentNumber] };
    const living = await listLivingResidents(tx, { municipalityCode, today, who });
    return living.map(({ addresseeNumber }) => addresseeNumber);
  },
  decide: (living, given, { newId }) => {
    const { principalNumber, agentNumber, kind, procedureCodes, validUntil } = given;
    if (principalNumber === agentNumber) {
      throw refuse('application.delegation.same_person', {}, 'agentNumber');
    }
    if (kind === 'voluntary' && (procedureCodes === null || validUntil === null)) {
      throw refuse('application.delegation.open_ended', {}, 'validUntil');
    }
    const gone = [principalNumber, agentNumber].find((number) => !living.includes(number));
    if (gone !== undefined) throw refuse('application.person.not_living', { number: gone });
    return { id: newId(), ...given };
  },
  save: async (tx, delegation, { municipalityCode, actor, now }) => {
    const by = { recordedBy: actor.id, recordedAt: now.toISOString() };
    await saveDelegation(tx, municipalityCode, { ...delegation, ...by });
  },
  record: ({ id, principalNumber, agentNumber, kind }) => ({
    events: [
      {
        type: 'DelegationRecorded',
        subject: `delegation:${id}`,
        payload: { delegationId: id, principalNumber, agentNumber, kind },
      },
    ],
    subjects: [principalNumber, agentNumber],
  }),
  answer: (delegation) => ({ ...delegation, endedAt: null }),
});
