/** 役割の一覧 — roles and their permissions as the reference tables hold them. */
import type { Reader } from '#platform/database';

import type { Role } from '../model.ts';

export async function listRoleCatalogue(reader: Reader): Promise<Role[]> {
  return reader<Role[]>`
    select r.name, r.title, r.town_kind,
      array(select p.permission from platform.reference_role_permission p
        where p.role = r.name order by p.permission) as permissions
    from platform.reference_role r order by r.position`;
}
