-- 役割の操作権限 — the room has no tables of its own: nothing of a guide is kept.
insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'procedure_guide:guide_procedures'),
  ('approver', 'procedure_guide:guide_procedures');
