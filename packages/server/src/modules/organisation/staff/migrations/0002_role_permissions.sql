-- 役割の操作権限の追加 — lifting, protection, memos, other clerks' certificates, addresses.
insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'resident:view_disclosure_protection'),
  ('clerk', 'resident:write_memo'),
  ('approver', 'resident:lift_suppression_temporarily'),
  ('approver', 'resident:manage_disclosure_protection'),
  ('approver', 'resident:view_disclosure_protection'),
  ('approver', 'resident:write_memo'),
  ('approver', 'certificate:release_for_others'),
  ('administrator', 'machi_aza:complete_address'),
  ('administrator', 'machi_aza:maintain_addresses');
