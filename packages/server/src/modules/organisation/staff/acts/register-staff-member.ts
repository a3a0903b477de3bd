/**
 * 職員の登録 — an account, the person behind it, the section and the first roles.
 *
 * The password given here is temporary: the first sign-in asks for another.
 *
 * @spec juki 10.3
 */
import { staffRegistrationSchema } from '@yakuba/contract/staff';

import { findProfile } from '#modules/organisation/municipality';
import { defineAct } from '#platform/act';
import { createAccount, hashPassword, passwordProblem, setAccountRoles } from '#platform/identity';

import { listRoleCatalogue } from '../queries/list-role-catalogue.ts';
import { refuse } from '../refusals.ts';
import { checkAssignment, checkSpan } from '../rules.ts';
import { addMember, addPosting } from '../store.ts';

export const registerStaffMember = defineAct({
  name: 'staff:register_staff_member',
  title: '職員の登録',
  legalBasis: '住民記録システム標準仕様書10.3',
  permission: 'staff:manage_staff',
  input: staffRegistrationSchema,
  idempotency: 'required',
  load: async (tx, { password }, { municipalityCode, today }) => {
    const [catalogue, profile, passwordHash] = await Promise.all([
      listRoleCatalogue(tx),
      findProfile(tx, municipalityCode, today),
      hashPassword(password),
    ]);
    return { catalogue, townKind: profile?.kind ?? ('municipality' as const), passwordHash };
  },
  decide: ({ catalogue, townKind, passwordHash }, { password, ...input }) => {
    const problem = passwordProblem(password, input.accountId);
    if (problem) throw refuse('staff.member.password', { problem }, 'password');
    checkSpan({ validFrom: input.serviceFrom, validUntil: input.serviceUntil });
    checkAssignment({ roles: input.roles, permissions: [] }, catalogue, townKind);
    return { ...input, passwordHash };
  },
  save: async (tx, decision, { municipalityCode, now }) => {
    const { accountId, nameKana, section, roles, serviceFrom, serviceUntil } = decision;
    const { displayName, passwordHash } = decision;
    await createAccount(tx, {
      municipalityCode,
      accountId,
      displayName,
      passwordHash,
      mustChangePassword: true,
      serviceFrom,
      serviceUntil,
      now,
    });
    await addMember(tx, { municipalityCode, accountId, nameKana });
    await addPosting(tx, { municipalityCode, accountId, section, validFrom: serviceFrom }, now);
    await setAccountRoles(tx, { municipalityCode, accountId, roles, now });
  },
  record: ({ accountId, section, roles, serviceFrom, serviceUntil }) => ({
    events: [
      {
        type: 'StaffMemberRegistered',
        subject: `staff:${accountId}`,
        effectiveOn: serviceFrom,
        payload: { accountId, section, roles, serviceFrom, serviceUntil },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
