/** 職員の追加 — for setting a town up and for seeding; repeating it changes nothing. */
import type { RoleName } from '@yakuba/contract/staff';

import type { Transaction } from '#platform/database';
import { createAccount, hashPassword, setAccountRoles } from '#platform/identity';

import { addMember, addPosting } from '../store.ts';

export interface NewStaffMember {
  readonly municipalityCode: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly nameKana: string;
  readonly section: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
  readonly roles: readonly RoleName[];
  readonly validFrom: string;
  readonly now: Date;
}

/** True when the account was new. */
export async function addStaffMember(tx: Transaction, person: NewStaffMember): Promise<boolean> {
  const { municipalityCode, accountId, nameKana, section, roles, validFrom, now } = person;
  const known = await tx`select from platform.account
    where municipality_code = ${municipalityCode} and id = ${accountId}`;
  if (known.length > 0) return false;
  const { displayName, mustChangePassword } = person;
  const passwordHash = await hashPassword(person.password);
  const service = { serviceFrom: validFrom, serviceUntil: null };
  await createAccount(tx, {
    municipalityCode,
    accountId,
    displayName,
    passwordHash,
    mustChangePassword,
    ...service,
    now,
  });
  await addMember(tx, { municipalityCode, accountId, nameKana });
  await addPosting(tx, { municipalityCode, accountId, section, validFrom }, now);
  await setAccountRoles(tx, {
    municipalityCode,
    accountId,
    roles: roles.map((role) => ({ role, validFrom, validUntil: null })),
    now,
  });
  return true;
}
