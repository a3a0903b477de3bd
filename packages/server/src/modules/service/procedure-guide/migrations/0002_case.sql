-- 案件: what a household has to do at one visit, passed from desk to desk. Nothing is asked again.

create schema procedure_guide;

create table procedure_guide.counter (
  municipality_code text not null,
  fiscal_year integer not null,
  last_number integer not null,
  constraint counter__key primary key (municipality_code, fiscal_year)
);
comment on table procedure_guide.counter is '案件番号の連番 — last number of a fiscal year';
comment on column procedure_guide.counter.municipality_code is '全国地方公共団体コード';
comment on column procedure_guide.counter.fiscal_year is '年度';
comment on column procedure_guide.counter.last_number is '最後の番号';

create table procedure_guide.guided_case (
  municipality_code text not null,
  id uuid not null,
  case_number text not null,
  event text not null,
  state text not null constraint guided_case__state
    check (state in ('guiding', 'waiting', 'in-progress', 'done', 'stopped')),
  happened_on date,
  household_number text,
  addressee_numbers text[] not null,
  applicant_number text,
  applicant_name text,
  guide jsonb,
  reading jsonb,
  change_id uuid,
  proof_id uuid,
  desk text,
  holder_id text,
  version integer not null constraint guided_case__version check (version >= 1),
  opened_by text not null,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  moved_at timestamptz not null,
  ended_at timestamptz,
  constraint guided_case__key primary key (municipality_code, id),
  constraint guided_case__number unique (municipality_code, case_number),
  constraint guided_case__held check ((state in ('guiding', 'in-progress')) = (holder_id is not null)),
  constraint guided_case__ended check ((state in ('done', 'stopped')) = (ended_at is not null))
);
comment on table procedure_guide.guided_case is '案件 — one life event of one household, with all that follows from it';
comment on column procedure_guide.guided_case.municipality_code is '全国地方公共団体コード';
comment on column procedure_guide.guided_case.id is '案件ID';
comment on column procedure_guide.guided_case.case_number is '案件番号';
comment on column procedure_guide.guided_case.event is '生活の出来事';
comment on column procedure_guide.guided_case.state is '状態（guiding 案内中、waiting 待ち、in-progress 対応中、done 済、stopped 中止）';
comment on column procedure_guide.guided_case.happened_on is '出来事の日';
comment on column procedure_guide.guided_case.household_number is '世帯番号';
comment on column procedure_guide.guided_case.addressee_numbers is '宛名番号（対象者と届出人）';
comment on column procedure_guide.guided_case.applicant_number is '届出人の宛名番号';
comment on column procedure_guide.guided_case.applicant_name is '届出人の氏名';
comment on column procedure_guide.guided_case.guide is '案内の途中の答え（提出すると消す）';
comment on column procedure_guide.guided_case.reading is '読み合わせて確認した内容';
comment on column procedure_guide.guided_case.change_id is '仮登録番号（先に決裁を要する住民記録の届出）';
comment on column procedure_guide.guided_case.proof_id is '本人確認の記録';
comment on column procedure_guide.guided_case.desk is '今の窓口';
comment on column procedure_guide.guided_case.holder_id is '対応中の操作者ID';
comment on column procedure_guide.guided_case.version is '版';
comment on column procedure_guide.guided_case.opened_by is '案内を始めた操作者ID';
comment on column procedure_guide.guided_case.opened_at is '案内を始めた日時（所要時間の始まり）';
comment on column procedure_guide.guided_case.submitted_at is '申請を提出した日時';
comment on column procedure_guide.guided_case.moved_at is '今の状態になった日時';
comment on column procedure_guide.guided_case.ended_at is '終わった日時（所要時間の終わり）';
create index guided_case__state
  on procedure_guide.guided_case (municipality_code, state, moved_at);
create index guided_case__ended
  on procedure_guide.guided_case (municipality_code, ended_at) where ended_at is not null;

create table procedure_guide.part (
  municipality_code text not null,
  case_id uuid not null,
  ordinal integer not null constraint part__ordinal check (ordinal >= 1),
  procedure_code text not null,
  title text not null,
  desk text not null,
  names text[] not null,
  change_kind text,
  change_id uuid,
  application_id uuid,
  receipt_number text,
  missing_papers text[] not null,
  fee_yen integer not null constraint part__fee check (fee_yen >= 0),
  done_by text,
  done_at timestamptz,
  constraint part__key primary key (municipality_code, case_id, ordinal),
  constraint part__case foreign key (municipality_code, case_id)
    references procedure_guide.guided_case (municipality_code, id),
  constraint part__application unique (municipality_code, application_id),
  constraint part__done check ((done_by is null) = (done_at is null)),
  constraint part__kind check (change_kind is null or application_id is null)
);
comment on table procedure_guide.part is '案件の手続 — each with its desk; an application, or a change of the register';
comment on column procedure_guide.part.municipality_code is '全国地方公共団体コード';
comment on column procedure_guide.part.case_id is '案件ID';
comment on column procedure_guide.part.ordinal is '順番';
comment on column procedure_guide.part.procedure_code is '手続の識別名';
comment on column procedure_guide.part.title is '手続の名称';
comment on column procedure_guide.part.desk is '窓口';
comment on column procedure_guide.part.names is '対象者の氏名';
comment on column procedure_guide.part.change_kind is '住民記録の届出の種類';
comment on column procedure_guide.part.change_id is '仮登録番号';
comment on column procedure_guide.part.application_id is '申請ID';
comment on column procedure_guide.part.receipt_number is '受付番号';
comment on column procedure_guide.part.missing_papers is '待っている書類';
comment on column procedure_guide.part.fee_yen is '手数料（円）';
comment on column procedure_guide.part.done_by is '済にした操作者ID';
comment on column procedure_guide.part.done_at is '済にした日時';

create table procedure_guide.step (
  municipality_code text not null,
  case_id uuid not null,
  ordinal integer not null constraint step__ordinal check (ordinal >= 1),
  move text not null constraint step__move
    check (move in ('open', 'submit', 'take', 'hand-over', 'finish', 'stop')),
  desk text,
  part_ordinal integer,
  note text,
  staff_id text not null,
  recorded_at timestamptz not null,
  constraint step__key primary key (municipality_code, case_id, ordinal),
  constraint step__case foreign key (municipality_code, case_id)
    references procedure_guide.guided_case (municipality_code, id)
);
comment on table procedure_guide.step is '案件の経過 — who took it, finished what and passed it on; only added [append-only]';
comment on column procedure_guide.step.municipality_code is '全国地方公共団体コード';
comment on column procedure_guide.step.case_id is '案件ID';
comment on column procedure_guide.step.ordinal is '順番';
comment on column procedure_guide.step.move is '種類（open 案内の開始、submit 申請の提出、take 受取り、hand-over 引継ぎ、finish 手続の終了、stop 中止）';
comment on column procedure_guide.step.desk is '窓口';
comment on column procedure_guide.step.part_ordinal is '手続の順番（終了のとき）';
comment on column procedure_guide.step.note is '連絡・理由';
comment on column procedure_guide.step.staff_id is '操作者ID';
comment on column procedure_guide.step.recorded_at is '日時';

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'procedure_guide:work_on_cases'),
  ('clerk', 'procedure_guide:view_cases'),
  ('approver', 'procedure_guide:work_on_cases'),
  ('approver', 'procedure_guide:view_cases');
