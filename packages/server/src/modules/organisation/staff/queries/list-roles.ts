/** 操作権限一覧表 — what each role may do, in Japanese. */
import { permissionTitles } from '@yakuba/contract/staff';
import { z } from 'zod';

import { defineQuery } from '#platform/act';

import { listRoleCatalogue } from './list-role-catalogue.ts';

export const listRoles = defineQuery({
  name: 'staff:list_roles',
  title: '操作権限一覧の照会',
  permission: 'staff:manage_staff',
  input: z.object({}),
  run: async (reader) => {
    const titles: Readonly<Record<string, string>> = permissionTitles;
    const roles = await listRoleCatalogue(reader);
    return {
      roles: roles.map(({ name, title, permissions }) => ({
        name,
        title,
        permissions: permissions.map((each) => ({ name: each, title: titles[each] ?? each })),
      })),
    };
  },
  access: () => null,
});
