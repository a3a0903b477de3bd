create schema procedure;

create table procedure.reference_standard (
  procedure_code text not null,
  version integer not null constraint reference_standard__version check (version > 0),
  valid_from date not null,
  valid_until date,
  content jsonb not null,
  digest text not null,
  registered_at timestamptz not null,
  constraint reference_standard__key primary key (procedure_code, version),
  constraint reference_standard__period check (valid_until is null or valid_from < valid_until)
);
comment on table procedure.reference_standard is '標準の手続 — procedures and forms that every town has, as delivered with a release';
comment on column procedure.reference_standard.procedure_code is '手続の識別名';
comment on column procedure.reference_standard.version is '版';
comment on column procedure.reference_standard.valid_from is '適用開始日';
comment on column procedure.reference_standard.valid_until is '適用終了日（この日を含まない）';
comment on column procedure.reference_standard.content is '手続の内容と様式';
comment on column procedure.reference_standard.digest is '内容のダイジェスト（SHA-256）';
comment on column procedure.reference_standard.registered_at is '登録日時';

create table procedure.version (
  municipality_code text not null,
  procedure_code text not null,
  version integer not null constraint version__number check (version > 0),
  kind text not null constraint version__kind check (kind in ('own', 'difference')),
  base_version integer,
  legal_reason text,
  content jsonb not null,
  drafted_by text not null,
  drafted_at timestamptz not null,
  constraint version__key primary key (municipality_code, procedure_code, version),
  -- 標準との差異には、法令上の理由が必ず要る。
  constraint version__legal_reason check (
    (kind = 'own' and legal_reason is null and base_version is null)
    or (kind = 'difference' and coalesce(length(legal_reason), 0) >= 10
      and base_version is not null))
);
comment on table procedure.version is '団体の手続の版 — a town''s own procedures and its differences from the standard [append-only]';
comment on column procedure.version.municipality_code is '全国地方公共団体コード';
comment on column procedure.version.procedure_code is '手続の識別名';
comment on column procedure.version.version is '版（団体・手続ごとの連番）';
comment on column procedure.version.kind is '種類（own 独自の手続、difference 標準との差異）';
comment on column procedure.version.base_version is 'もとにした標準の版';
comment on column procedure.version.legal_reason is '標準と異なる法令上の理由';
comment on column procedure.version.content is '内容（差異では、標準と異なる項目だけ）';
comment on column procedure.version.drafted_by is '作成者';
comment on column procedure.version.drafted_at is '作成日時';

create table procedure.publication (
  municipality_code text not null,
  procedure_code text not null,
  version integer not null,
  valid_from date not null,
  valid_until date,
  approved_by text not null,
  approved_at timestamptz not null,
  constraint publication__key primary key (municipality_code, procedure_code, version),
  constraint publication__version foreign key (municipality_code, procedure_code, version)
    references procedure.version (municipality_code, procedure_code, version),
  constraint publication__period check (valid_until is null or valid_from < valid_until)
);
comment on table procedure.publication is '公開 — a version approved by a second person, with its period [append-only]';
comment on column procedure.publication.municipality_code is '全国地方公共団体コード';
comment on column procedure.publication.procedure_code is '手続の識別名';
comment on column procedure.publication.version is '版';
comment on column procedure.publication.valid_from is '適用開始日';
comment on column procedure.publication.valid_until is '適用終了日（この日を含まない）';
comment on column procedure.publication.approved_by is '決裁者';
comment on column procedure.publication.approved_at is '決裁日時';

create table procedure.ending (
  municipality_code text not null,
  procedure_code text not null,
  version integer not null,
  ends_on date not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  constraint ending__key primary key (municipality_code, procedure_code, version),
  constraint ending__publication foreign key (municipality_code, procedure_code, version)
    references procedure.publication (municipality_code, procedure_code, version)
);
comment on table procedure.ending is '廃止 — the day from which a published version is no more in force [append-only]';
comment on column procedure.ending.municipality_code is '全国地方公共団体コード';
comment on column procedure.ending.procedure_code is '手続の識別名';
comment on column procedure.ending.version is '版';
comment on column procedure.ending.ends_on is '廃止日（この日から使わない）';
comment on column procedure.ending.reason is '廃止の理由';
comment on column procedure.ending.decided_by is '決裁者';
comment on column procedure.ending.decided_at is '決裁日時';

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'procedure:list_procedures'),
  ('clerk', 'procedure:view_versions'),
  ('clerk', 'procedure:draft_procedure'),
  ('approver', 'procedure:list_procedures'),
  ('approver', 'procedure:view_versions'),
  ('approver', 'procedure:publish_procedure'),
  ('administrator', 'procedure:list_procedures'),
  ('administrator', 'procedure:view_versions');
