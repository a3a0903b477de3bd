/** 代理・委任の終了 — from this moment on nobody acts by it. */
import { applicationRoutes, type Delegation } from '@yakuba/contract/application';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import type { StoredDelegation } from '../model.ts';
import { findDelegations } from '../queries/find-delegations.ts';
import { delegationAnswer } from '../queries/list-delegations.ts';
import { refuse } from '../refusals.ts';
import { saveDelegationEnd } from '../store.ts';

const { params, body } = applicationRoutes.endDelegation;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly delegation: StoredDelegation;
  readonly reason: string;
}

export const endDelegation = defineAct<Input, StoredDelegation, Decision, Delegation>({
  name: 'application:end_delegation',
  title: '代理・委任の終了',
  legalBasis: '民法第111条',
  permission: 'application:manage_delegations',
  input,
  idempotency: 'required',
  load: async (tx, { id }, { municipalityCode }) => {
    const lockName = `delegation/${municipalityCode}/${id}`;
    await tx`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
    const [delegation] = await findDelegations(tx, municipalityCode, { id });
    if (!delegation) throw refuse('application.delegation.not_found');
    return delegation;
  },
  decide: (delegation, { reason }) => {
    if (delegation.endedAt !== null) throw refuse('application.delegation.ended_already');
    return { delegation, reason };
  },
  save: async (tx, { delegation: { id }, reason }, { municipalityCode, actor, now }) => {
    await saveDelegationEnd(tx, municipalityCode, { id, by: actor.id, reason, now });
  },
  record: ({ delegation: { id, principalNumber, agentNumber } }) => ({
    events: [
      {
        type: 'DelegationEnded',
        subject: `delegation:${id}`,
        payload: { delegationId: id, principalNumber, agentNumber },
      },
    ],
    subjects: [principalNumber, agentNumber],
  }),
  answer: ({ delegation }, _input, { now }) => delegationAnswer({ ...delegation, endedAt: now }),
});
