/** 職員の一覧 — directory, service, roles and the state of each account. */
import type { staffMemberSchema } from '@yakuba/contract/staff';
import { z } from 'zod';

import { defineQuery } from '#platform/act';
import { waitingAmong } from '#platform/identity';

import type { PermissionPeriod, RolePeriod } from '../model.ts';

type Member = z.output<typeof staffMemberSchema>;
type Row = Omit<Member, 'roles' | 'permissions' | 'isWaiting'>;
type Of<T> = T & { readonly accountId: string };

export const listStaff = defineQuery({
  name: 'staff:list_staff',
  title: '職員の一覧',
  permission: 'staff:manage_staff',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today, now }) => {
    const [rows, roles, permissions] = await Promise.all([
      reader<Row[]>`
        select a.id as account_id, a.display_name, coalesce(m.name_kana, '') as name_kana,
          coalesce((select p.section from staff.posting p
            where p.municipality_code = a.municipality_code and p.account_id = a.id
              and p.valid_from <= ${today} order by p.valid_from desc, p.id desc limit 1), '')
            as section,
          a.service_from, a.service_until, a.is_suspended,
          exists (select from platform.second_factor f
            where f.municipality_code = a.municipality_code and f.account_id = a.id
              and f.confirmed_at is not null) as has_second_factor
        from platform.account a
        left join staff.member m
          on m.municipality_code = a.municipality_code and m.account_id = a.id
        where a.municipality_code = ${municipalityCode} order by m.name_kana, a.id`,
      reader<Of<RolePeriod>[]>`
        select account_id, role, valid_from, valid_until from platform.account_role
        where municipality_code = ${municipalityCode} order by account_id, valid_from`,
      reader<Of<PermissionPeriod>[]>`
        select account_id, permission, effect, valid_from, valid_until
        from platform.account_permission
        where municipality_code = ${municipalityCode} order by account_id, valid_from`,
    ]);
    const accountIds = rows.map((row) => row.accountId);
    const waiting = await waitingAmong(reader, { municipalityCode, accountIds }, now);
    return {
      members: rows.map((row) => ({
        ...row,
        isWaiting: waiting.has(row.accountId),
        roles: own(roles, row.accountId),
        permissions: own(permissions, row.accountId),
      })),
    };
  },
  access: () => null,
});

function own<T extends object>(all: readonly Of<T>[], wanted: string): Omit<Of<T>, 'accountId'>[] {
  return all
    .filter(({ accountId }) => accountId === wanted)
    .map(({ accountId: _, ...rest }) => rest);
}
