/** 役割の言葉 — Japanese names of roles and of the permissions that people hold of their own. */
import {
  type PermissionName,
  permissionTitles,
  type RoleName,
  roleNames,
} from '@yakuba/contract/staff';

export const roleWords: Readonly<Record<RoleName, string>> = {
  clerk: '窓口担当',
  approver: '決裁者',
  auditor: '監査担当',
  administrator: 'システム管理者',
  secretariat: '共同事務局',
};

/** Roles that a town can give; the joint secretariat has its own besides. */
export function rolesOffered(isSecretariat: boolean): readonly RoleName[] {
  return roleNames.filter((role) =>
    isSecretariat ? role !== 'clerk' && role !== 'approver' : role !== 'secretariat',
  );
}

export function permissionWords(permission: PermissionName): string {
  return permissionTitles[permission];
}
