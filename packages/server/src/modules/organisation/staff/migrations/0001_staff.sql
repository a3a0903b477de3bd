create schema staff;

create table staff.member (
  municipality_code text not null,
  account_id text not null,
  name_kana text not null,
  constraint member__key primary key (municipality_code, account_id),
  constraint member__account foreign key (municipality_code, account_id)
    references platform.account (municipality_code, id)
);
comment on table staff.member is '職員 — the person behind an account';
comment on column staff.member.municipality_code is '全国地方公共団体コード';
comment on column staff.member.account_id is '操作者ID';
comment on column staff.member.name_kana is '氏名（カナ）';

create table staff.posting (
  municipality_code text not null,
  id uuid not null,
  account_id text not null,
  section text not null,
  valid_from date not null,
  constraint posting__key primary key (municipality_code, id),
  constraint posting__member foreign key (municipality_code, account_id)
    references staff.member (municipality_code, account_id)
);
comment on table staff.posting is '所属 — the newest begun on or before a day holds; later ones are planned [append-only]';
comment on column staff.posting.municipality_code is '全国地方公共団体コード';
comment on column staff.posting.id is '所属ID（新しいものほど大きい）';
comment on column staff.posting.account_id is '操作者ID';
comment on column staff.posting.section is '所属部署名';
comment on column staff.posting.valid_from is '所属開始日';
create index posting__member_day on staff.posting (municipality_code, account_id, valid_from desc);

-- 役割と操作権限一覧表 — the same in every town.
insert into platform.reference_role (name, title, town_kind, position) values
  ('clerk', '窓口担当', 'municipality', 1),
  ('approver', '決裁者', 'municipality', 2),
  ('auditor', '監査担当', null, 3),
  ('administrator', 'システム管理者', null, 4),
  ('secretariat', '共同事務局', 'joint-secretariat', 5);

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'resident:search_residents'),
  ('clerk', 'resident:view_resident_record'),
  ('clerk', 'resident:draft_change'),
  ('clerk', 'resident:view_individual_number'),
  ('clerk', 'resident:view_registered_domicile'),
  ('clerk', 'resident:view_record_code'),
  ('clerk', 'resident:view_residence_status'),
  ('clerk', 'resident:set_suppression'),
  ('clerk', 'machi_aza:complete_address'),
  ('clerk', 'certificate:preview_certificate'),
  ('clerk', 'certificate:issue_certificate'),
  ('clerk', 'certificate:view_issue_history'),
  ('approver', 'resident:search_residents'),
  ('approver', 'resident:view_resident_record'),
  ('approver', 'resident:approve_change'),
  ('approver', 'resident:view_individual_number'),
  ('approver', 'resident:view_registered_domicile'),
  ('approver', 'resident:view_record_code'),
  ('approver', 'resident:view_residence_status'),
  ('approver', 'resident:export_residents'),
  ('approver', 'resident:set_suppression'),
  ('approver', 'resident:lift_suppression'),
  ('approver', 'machi_aza:complete_address'),
  ('approver', 'certificate:preview_certificate'),
  ('approver', 'certificate:issue_certificate'),
  ('approver', 'certificate:view_issue_history'),
  ('approver', 'platform:read_audit'),
  ('auditor', 'platform:read_audit'),
  ('administrator', 'staff:manage_staff'),
  ('administrator', 'municipality:manage_settings'),
  ('administrator', 'platform:read_metrics'),
  ('secretariat', 'municipality:compare_towns'),
  ('secretariat', 'platform:read_metrics');
