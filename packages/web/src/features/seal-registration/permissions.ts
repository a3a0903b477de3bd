/** 印鑑登録の権限 — as the server asks for them. */
export const sealPermissions = {
  register: 'seal_registration:register_seal',
  end: 'seal_registration:end_registration',
  authority: 'seal_registration:cancel_by_authority',
  view: 'seal_registration:view_registration',
} as const;
