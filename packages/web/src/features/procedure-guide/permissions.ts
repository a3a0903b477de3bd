/** かんたん窓口の権限 — as the server asks for them. */
export const guidePermissions = {
  guide: 'procedure_guide:guide_procedures',
  work: 'procedure_guide:work_on_cases',
  view: 'procedure_guide:view_cases',
} as const;
