/** 管理の権限 — what each page of administration needs. */

export const adminPermissions = {
  staff: 'staff:manage_staff',
  audit: 'platform:read_audit',
  settings: 'municipality:manage_settings',
} as const;
