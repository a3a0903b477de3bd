/**
 * 役割の割当て — roles and personal permissions by period, in place of all earlier ones; the
 * account's sessions end with it.
 *
 * @spec juki 10.3
 * @spec juki 10.4
 */
import { roleAssignmentSchema } from '@yakuba/contract/staff';

import { findProfile } from '#modules/organisation/municipality';
import { defineAct } from '#platform/act';
import { setAccountPermissions, setAccountRoles } from '#platform/identity';

import { findAccount } from '../queries/find-account.ts';
import { listRoleCatalogue } from '../queries/list-role-catalogue.ts';
import { refuse } from '../refusals.ts';
import { checkAssignment, checkNotOwn } from '../rules.ts';

export const assignRoles = defineAct({
  name: 'staff:assign_roles',
  title: '役割・権限の割当て',
  legalBasis: '住民記録システム標準仕様書10.3・10.4',
  permission: 'staff:manage_staff',
  input: roleAssignmentSchema,
  idempotency: 'required',
  load: async (tx, { accountId }, { municipalityCode, today }) => {
    const [account, catalogue, profile] = await Promise.all([
      findAccount(tx, municipalityCode, accountId),
      listRoleCatalogue(tx),
      findProfile(tx, municipalityCode, today),
    ]);
    return { account, catalogue, townKind: profile?.kind ?? ('municipality' as const) };
  },
  decide: ({ account, catalogue, townKind }, input, { actor }) => {
    if (!account) throw refuse('staff.member.unknown', {}, 'accountId');
    checkNotOwn(input.accountId, actor.id);
    checkAssignment(input, catalogue, townKind);
    return input;
  },
  save: async (tx, { accountId, roles, permissions }, { municipalityCode, now }) => {
    await setAccountRoles(tx, { municipalityCode, accountId, roles, now });
    await setAccountPermissions(tx, { municipalityCode, accountId, permissions, now });
  },
  record: ({ accountId, roles, permissions }) => ({
    events: [
      {
        type: 'RolesAssigned',
        subject: `staff:${accountId}`,
        payload: { accountId, roles, permissions },
      },
    ],
    subjects: [],
  }),
  answer: () => ({}),
});
