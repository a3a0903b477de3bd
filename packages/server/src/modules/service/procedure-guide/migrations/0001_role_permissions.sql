-- 役割の操作権限 — who may be guided; cases follow in the next step.
insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'procedure_guide:guide_procedures'),
  ('approver', 'procedure_guide:guide_procedures');
