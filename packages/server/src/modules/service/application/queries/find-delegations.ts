/** 代理・委任の読出し — of a person, as principal or as agent, or between two people. */
import type { Reader } from '#platform/database';

import type { StoredDelegation } from '../model.ts';

interface Choice {
  readonly id?: string;
  readonly principal?: string;
  readonly agent?: string;
  readonly either?: string;
}

export async function findDelegations(
  reader: Reader,
  municipalityCode: string,
  { id, principal, agent, either }: Choice,
): Promise<StoredDelegation[]> {
  return reader<StoredDelegation[]>`
    select id, kind, principal_number, agent_number, procedure_codes, valid_from, valid_until,
      evidence, ended_at
    from application.delegation
    where municipality_code = ${municipalityCode}
      ${id === undefined ? reader`` : reader`and id = ${id}`}
      ${principal === undefined ? reader`` : reader`and principal_number = ${principal}`}
      ${agent === undefined ? reader`` : reader`and agent_number = ${agent}`}
      ${
        either === undefined
          ? reader``
          : reader`and (principal_number = ${either} or agent_number = ${either})`
      }
    order by recorded_at, id` as unknown as Promise<StoredDelegation[]>;
}
