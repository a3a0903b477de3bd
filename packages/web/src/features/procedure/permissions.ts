/** 手続カタログの権限 — as the room on the server names them. */
export const procedurePermissions = {
  list: 'procedure:list_procedures',
  view: 'procedure:view_versions',
  draft: 'procedure:draft_procedure',
  publish: 'procedure:publish_procedure',
} as const;
