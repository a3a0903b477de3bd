-- 申請: one row an application holds where it stands; what was sent in and what was done is only added.

create schema application;

create table application.application (
  municipality_code text not null,
  id uuid not null,
  procedure_code text not null,
  procedure_version integer not null,
  procedure_title text not null,
  channel text not null
    constraint application__channel check (channel in ('online', 'counter', 'behalf', 'paper')),
  outlet text not null
    constraint application__outlet check (outlet in ('electronic', 'counter', 'post')),
  owner text not null,
  applicant_number text,
  agent_number text,
  delegation_id uuid,
  answers jsonb not null,
  version integer not null constraint application__version check (version >= 1),
  state text not null constraint application__state check (state in ('draft', 'submitted',
    'inFormalReview', 'correctionAsked', 'inSubstantiveReview', 'approved', 'refused', 'delivered',
    'withdrawn')),
  receipt_number text,
  fee_yen integer not null default 0 constraint application__fee check (fee_yen >= 0),
  fee_round integer not null default 1 constraint application__fee_round check (fee_round >= 1),
  paid_at timestamptz,
  reviewer_id text,
  due_on date,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  constraint application__key primary key (municipality_code, id),
  constraint application__receipt unique (municipality_code, receipt_number),
  constraint application__submitted check (
    (receipt_number is null) = (submitted_at is null)
    and (state in ('draft', 'withdrawn') or receipt_number is not null))
);
comment on table application.application is '申請 — a draft and what became of it; its history is in step';
comment on column application.application.municipality_code is '全国地方公共団体コード';
comment on column application.application.id is '申請ID（端末が付ける）';
comment on column application.application.procedure_code is '手続の識別名';
comment on column application.application.procedure_version is '手続の版';
comment on column application.application.procedure_title is '手続の名称';
comment on column application.application.channel is '経路（online オンライン、counter 窓口、behalf 職員の代行入力、paper 書面）';
comment on column application.application.outlet is '受取りの方法（electronic 電子交付、counter 窓口、post 郵送）';
comment on column application.application.owner is '作成者（住民、ゲスト又は職員の操作者ID）';
comment on column application.application.applicant_number is '申請者の宛名番号（台帳にない人は空）';
comment on column application.application.agent_number is '代理人の宛名番号';
comment on column application.application.delegation_id is '代理・委任ID（提出のときに確かめたもの）';
comment on column application.application.answers is '回答';
comment on column application.application.version is '版（保存のたびに増える）';
comment on column application.application.state is '状態';
comment on column application.application.receipt_number is '受付番号';
comment on column application.application.fee_yen is '手数料（円）';
comment on column application.application.fee_round is '手数料の請求の回（補正で額が変わった回。前の請求は還付する）';
comment on column application.application.paid_at is '入金の日時';
comment on column application.application.reviewer_id is '審査した職員の操作者ID';
comment on column application.application.due_on is '期限（補正待ちのときは補正の期限、審査中は処理の期限）';
comment on column application.application.created_at is '作成日時';
comment on column application.application.saved_at is '保存日時';
comment on column application.application.submitted_at is '提出日時';
create index application__owner on application.application (municipality_code, owner, saved_at desc);
create index application__applicant
  on application.application (municipality_code, applicant_number) where submitted_at is not null;
create index application__intake
  on application.application (municipality_code, state, submitted_at) where submitted_at is not null;

create table application.submission (
  municipality_code text not null,
  application_id uuid not null,
  round integer not null constraint submission__round check (round >= 1),
  content text not null,
  digest text not null constraint submission__digest check (digest ~ '^[0-9a-f]{64}$'),
  cms bytea,
  serial_number text,
  signer_number text,
  is_simulated boolean not null default false,
  identification text,
  actor_id text not null,
  submitted_at timestamptz not null,
  constraint submission__key primary key (municipality_code, application_id, round),
  constraint submission__content unique (municipality_code, digest),
  constraint submission__application foreign key (municipality_code, application_id)
    references application.application (municipality_code, id)
);
comment on table application.submission is '提出 — the very text that was sent in and signed, once a round [append-only]';
comment on column application.submission.municipality_code is '全国地方公共団体コード';
comment on column application.submission.application_id is '申請ID';
comment on column application.submission.round is '回（1 は初めの提出、2 以降は補正）';
comment on column application.submission.content is '提出の内容（正規化した JSON。署名の対象）';
comment on column application.submission.digest is '内容の要約値（SHA-256）';
comment on column application.submission.cms is '電子署名（CMS）';
comment on column application.submission.serial_number is '署名用電子証明書の番号';
comment on column application.submission.signer_number is '署名した人の宛名番号';
comment on column application.submission.is_simulated is '模擬のカードによる署名';
comment on column application.submission.identification is '職員による本人確認の方法';
comment on column application.submission.actor_id is '提出した人の操作者ID';
comment on column application.submission.submitted_at is '提出日時';

create table application.step (
  municipality_code text not null,
  id uuid not null,
  application_id uuid not null,
  ordinal integer not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  actor_id text not null,
  recorded_at timestamptz not null,
  note text,
  detail jsonb not null,
  constraint step__key primary key (municipality_code, id),
  constraint step__order unique (municipality_code, application_id, ordinal),
  constraint step__application foreign key (municipality_code, application_id)
    references application.application (municipality_code, id)
);
create index step__closing on application.step (municipality_code, move, recorded_at)
  where move in ('approve', 'refuse', 'deliver');
comment on table application.step is '申請の経過 — every move from one state to another [append-only]';
comment on column application.step.municipality_code is '全国地方公共団体コード';
comment on column application.step.id is '経過ID';
comment on column application.step.application_id is '申請ID';
comment on column application.step.ordinal is '順';
comment on column application.step.move is '経過の種類';
comment on column application.step.from_state is '前の状態';
comment on column application.step.to_state is '後の状態';
comment on column application.step.actor_id is '操作者ID';
comment on column application.step.recorded_at is '日時';
comment on column application.step.note is '理由・連絡';
comment on column application.step.detail is '内訳（補正の項目と期限、教示、証明書の発行など）';

create table application.file (
  municipality_code text not null,
  id uuid not null,
  application_id uuid not null,
  item text not null,
  file_name text not null,
  media_type text not null,
  digest text not null,
  bytes integer not null,
  content bytea not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  constraint file__key primary key (municipality_code, id),
  constraint file__application foreign key (municipality_code, application_id)
    references application.application (municipality_code, id)
);
comment on table application.file is '添付書類 — looked into, and images made anew, before they are kept [append-only]';
comment on column application.file.municipality_code is '全国地方公共団体コード';
comment on column application.file.id is 'ファイルID';
comment on column application.file.application_id is '申請ID';
comment on column application.file.item is '添付した欄';
comment on column application.file.file_name is 'ファイル名';
comment on column application.file.media_type is '形式（内容から判定したもの）';
comment on column application.file.digest is '内容の要約値（SHA-256）';
comment on column application.file.bytes is '大きさ（バイト）';
comment on column application.file.content is '内容';
comment on column application.file.uploaded_by is '添付した人の操作者ID';
comment on column application.file.uploaded_at is '添付日時';
alter table application.file alter column content set storage external;
create index file__application_files on application.file (municipality_code, application_id);

create table application.counter (
  municipality_code text not null,
  fiscal_year integer not null,
  last_number integer not null,
  constraint counter__key primary key (municipality_code, fiscal_year)
);
comment on table application.counter is '受付番号の連番 — how far the numbers of a fiscal year are laid ready, whatever the channel';
comment on column application.counter.municipality_code is '全国地方公共団体コード';
comment on column application.counter.fiscal_year is '年度';
comment on column application.counter.last_number is '用意した最後の番号';

create table application.free_number (
  municipality_code text not null,
  fiscal_year integer not null,
  ordinal integer not null,
  constraint free_number__key primary key (municipality_code, fiscal_year, ordinal)
);
comment on table application.free_number is '空いている受付番号 — laid ready; a row goes with the submission that takes it';
comment on column application.free_number.municipality_code is '全国地方公共団体コード';
comment on column application.free_number.fiscal_year is '年度';
comment on column application.free_number.ordinal is '番号';

create table application.delegation (
  municipality_code text not null,
  id uuid not null,
  kind text not null constraint delegation__kind check (kind in ('legal', 'voluntary')),
  principal_number text not null,
  agent_number text not null,
  procedure_codes text[],
  valid_from date not null,
  valid_until date,
  evidence text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  constraint delegation__key primary key (municipality_code, id),
  constraint delegation__people check (principal_number <> agent_number),
  constraint delegation__period check (valid_until is null or valid_until > valid_from),
  constraint delegation__voluntary check (
    kind = 'legal' or (procedure_codes is not null and valid_until is not null))
);
comment on table application.delegation is '代理・委任 — who may act for whom, in what and until when';
comment on column application.delegation.municipality_code is '全国地方公共団体コード';
comment on column application.delegation.id is '代理・委任ID';
comment on column application.delegation.kind is '種類（legal 法定代理、voluntary 任意代理）';
comment on column application.delegation.principal_number is '本人（委任者）の宛名番号';
comment on column application.delegation.agent_number is '代理人の宛名番号';
comment on column application.delegation.procedure_codes is '範囲（手続の識別名。空は全手続で、法定代理に限る）';
comment on column application.delegation.valid_from is '始期';
comment on column application.delegation.valid_until is '終期（その日を含まない）';
comment on column application.delegation.evidence is '確かめた書類';
comment on column application.delegation.recorded_by is '記録した職員の操作者ID';
comment on column application.delegation.recorded_at is '記録日時';
comment on column application.delegation.ended_by is '終えた人の操作者ID';
comment on column application.delegation.ended_at is '終了日時';
comment on column application.delegation.end_reason is '終了の理由';
create index delegation__principal on application.delegation (municipality_code, principal_number);
create index delegation__agent on application.delegation (municipality_code, agent_number);

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'application:view_applications'),
  ('clerk', 'application:enter_for_resident'),
  ('clerk', 'application:review_application'),
  ('clerk', 'application:deliver_result'),
  ('clerk', 'application:manage_delegations'),
  ('approver', 'application:view_applications'),
  ('approver', 'application:review_application'),
  ('approver', 'application:decide_application');
