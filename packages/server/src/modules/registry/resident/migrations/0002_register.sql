-- 現在の住民 and 世帯: where each person stands now, and the changes that wait for a decision.

create table resident.resident (
  municipality_code text not null,
  addressee_number text not null,
  history_number integer not null,
  household_number text not null,
  resident_kind text not null,
  resident_status text not null,
  is_closed boolean not null,
  full_name text not null,
  date_of_birth text not null,
  sex text not null,
  individual_number text,
  resident_record_code text,
  residence_card_number text,
  constraint resident__key primary key (municipality_code, addressee_number)
);
comment on table resident.resident is '住民の現在 — the newest history row of each person';
comment on column resident.resident.municipality_code is '全国地方公共団体コード';
comment on column resident.resident.addressee_number is '宛名番号';
comment on column resident.resident.history_number is '最新の履歴番号';
comment on column resident.resident.household_number is '世帯番号';
comment on column resident.resident.resident_kind is '住民種別';
comment on column resident.resident.resident_status is '住民状態';
comment on column resident.resident.is_closed is '除票';
comment on column resident.resident.full_name is '氏名（再転入の照合用）';
comment on column resident.resident.date_of_birth is '生年月日';
comment on column resident.resident.sex is '性別';
comment on column resident.resident.individual_number is '個人番号';
comment on column resident.resident.resident_record_code is '住民票コード';
comment on column resident.resident.residence_card_number is '在留カード等の番号';
create index resident__household on resident.resident (municipality_code, household_number);
create index resident__individual_number on resident.resident (municipality_code, individual_number)
  where individual_number is not null;
create index resident__record_code on resident.resident (municipality_code, resident_record_code)
  where resident_record_code is not null;
create index resident__card_number on resident.resident (municipality_code, residence_card_number)
  where residence_card_number is not null;
create index resident__birth on resident.resident
  (municipality_code, date_of_birth, sex, full_name);

create table resident.household (
  municipality_code text not null,
  household_number text not null,
  head_addressee_number text,
  is_closed boolean not null,
  constraint household__key primary key (municipality_code, household_number)
);
comment on table resident.household is '世帯 — locked while a change of the household is decided';
comment on column resident.household.municipality_code is '全国地方公共団体コード';
comment on column resident.household.household_number is '世帯番号';
comment on column resident.household.head_addressee_number is '世帯主の宛名番号（未設定は空）';
comment on column resident.household.is_closed is '消滅した世帯';

create table resident.change (
  municipality_code text not null,
  id uuid not null,
  kind text not null,
  status text not null constraint change__status
    check (status in ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
  version integer not null,
  input jsonb not null,
  heading text not null,
  effective_on text,
  notified_on text,
  subjects text[] not null,
  household_numbers text[] not null,
  applicant text not null,
  applied_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  return_reason text,
  registered text[] not null,
  act_id uuid,
  place text,
  terminal text,
  constraint change__key primary key (municipality_code, id)
);
comment on table resident.change is '仮登録 — a change entered, and its way through review and decision';
comment on column resident.change.municipality_code is '全国地方公共団体コード';
comment on column resident.change.id is '仮登録番号';
comment on column resident.change.kind is '手続の種類';
comment on column resident.change.status is '状態（draft 下書き、submitted 決裁待ち、returned 差戻し、approved 本登録、withdrawn 取下げ）';
comment on column resident.change.version is '版（同時編集の検出）';
comment on column resident.change.input is '届出の内容';
comment on column resident.change.heading is '見出し（一覧の表示用）';
comment on column resident.change.effective_on is '異動日';
comment on column resident.change.notified_on is '届出日';
comment on column resident.change.subjects is '異動者の宛名番号';
comment on column resident.change.household_numbers is '関係する世帯番号';
comment on column resident.change.applicant is '入力者ID';
comment on column resident.change.applied_at is '入力日時';
comment on column resident.change.decided_by is '決裁者ID';
comment on column resident.change.decided_at is '決裁日時';
comment on column resident.change.return_reason is '差戻しの理由';
comment on column resident.change.registered is '本登録された者の宛名番号';
comment on column resident.change.act_id is '本登録の手続ID';
comment on column resident.change.place is '入力場所';
comment on column resident.change.terminal is '入力端末';
create index change__status on resident.change (municipality_code, status, applied_at desc);

create table resident.pending_subject (
  municipality_code text not null,
  addressee_number text not null,
  change_id uuid not null,
  constraint pending_subject__key primary key (municipality_code, addressee_number)
);
comment on table resident.pending_subject is '仮登録中の者 — at most one change at a time may wait for a person';
comment on column resident.pending_subject.municipality_code is '全国地方公共団体コード';
comment on column resident.pending_subject.addressee_number is '宛名番号';
comment on column resident.pending_subject.change_id is '仮登録番号';
create index pending_subject__change on resident.pending_subject (municipality_code, change_id);

create table resident.record_code_pool (
  municipality_code text not null,
  code text not null constraint record_code_pool__shape check (code ~ '^\d{11}$'),
  constraint record_code_pool__key primary key (municipality_code, code)
);
comment on table resident.record_code_pool is '住民票コードの空き番 — unused codes received from the national network';
comment on column resident.record_code_pool.municipality_code is '全国地方公共団体コード';
comment on column resident.record_code_pool.code is '住民票コード';
