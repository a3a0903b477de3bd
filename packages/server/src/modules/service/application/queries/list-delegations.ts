/** 代理・委任の一覧 — of a person, as principal and as agent. */
import { applicationRoutes, type Delegation } from '@yakuba/contract/application';

import { defineQuery } from '#platform/act';

import type { StoredDelegation } from '../model.ts';
import { findDelegations } from './find-delegations.ts';

export const listDelegations = defineQuery({
  name: 'application:list_delegations',
  title: '代理・委任の一覧',
  permission: 'application:manage_delegations',
  input: applicationRoutes.listDelegations.query,
  run: async (reader, { addresseeNumber }, { municipalityCode }) => {
    const found = await findDelegations(reader, municipalityCode, { either: addresseeNumber });
    return { delegations: found.map(delegationAnswer) };
  },
  access: ({ delegations }) => ({
    subjects: [
      ...new Set(
        delegations.flatMap(({ principalNumber, agentNumber }) => [principalNumber, agentNumber]),
      ),
    ],
    items: ['代理・委任'],
  }),
});

export function delegationAnswer({
  endedAt,
  procedureCodes,
  ...rest
}: StoredDelegation): Delegation {
  return {
    ...rest,
    procedureCodes: procedureCodes === null ? null : [...procedureCodes],
    endedAt: endedAt?.toISOString() ?? null,
  };
}
