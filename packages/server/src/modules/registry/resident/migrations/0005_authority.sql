-- 異動と履歴の対応, 並び順, メモ, 抑止, 支援措置.

create table resident.change_row (
  municipality_code text not null,
  change_id uuid not null,
  addressee_number text not null,
  history_number integer not null,
  constraint change_row__key
    primary key (municipality_code, change_id, addressee_number, history_number),
  constraint change_row__row unique (municipality_code, addressee_number, history_number)
);
comment on table resident.change_row is '異動と履歴の対応 — which change made which row of history [append-only]';
comment on column resident.change_row.municipality_code is '全国地方公共団体コード';
comment on column resident.change_row.change_id is '仮登録番号';
comment on column resident.change_row.addressee_number is '宛名番号';
comment on column resident.change_row.history_number is '履歴番号';

create table resident.member_order (
  municipality_code text not null,
  household_number text not null,
  addressee_number text not null,
  position integer not null constraint member_order__position check (position >= 1),
  set_by text not null,
  set_at timestamptz not null,
  constraint member_order__key primary key (municipality_code, household_number, addressee_number)
);
comment on table resident.member_order is '世帯員の並び順の任意設定 — the order of a household set by hand';
comment on column resident.member_order.municipality_code is '全国地方公共団体コード';
comment on column resident.member_order.household_number is '世帯番号';
comment on column resident.member_order.addressee_number is '宛名番号';
comment on column resident.member_order.position is '並び順';
comment on column resident.member_order.set_by is '設定者ID';
comment on column resident.member_order.set_at is '設定日時';

create table resident.memo (
  municipality_code text not null,
  id uuid not null,
  version integer not null,
  addressee_number text not null,
  text text,
  written_by text not null,
  written_at timestamptz not null,
  constraint memo__key primary key (municipality_code, id, version)
);
comment on table resident.memo is 'メモ — every wording of every memo; never printed [append-only]';
comment on column resident.memo.municipality_code is '全国地方公共団体コード';
comment on column resident.memo.id is 'メモの番号';
comment on column resident.memo.version is '版（修正・削除のたびに増える）';
comment on column resident.memo.addressee_number is '宛名番号';
comment on column resident.memo.text is 'メモの本文（削除は空）';
comment on column resident.memo.written_by is '入力者のユーザID';
comment on column resident.memo.written_at is '入力日時';
create index memo__person on resident.memo (municipality_code, addressee_number);

create table resident.suppression (
  municipality_code text not null,
  id uuid not null,
  kind text not null constraint suppression__kind
    check (kind in ('disclosure_protection', 'exclusive', 'other')),
  addressee_number text,
  household_number text,
  change_level text not null constraint suppression__change_level
    check (change_level in ('error', 'alert', 'none')),
  certificate_level text not null constraint suppression__certificate_level
    check (certificate_level in ('error', 'alert', 'none')),
  inquiry_level text not null constraint suppression__inquiry_level
    check (inquiry_level in ('error', 'alert', 'none')),
  starts_on date not null,
  ends_on date,
  reason text,
  protection_id uuid,
  set_by text not null,
  set_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lift_reason text,
  constraint suppression__key primary key (municipality_code, id),
  constraint suppression__target check (num_nonnulls(addressee_number, household_number) = 1)
);
comment on table resident.suppression is '抑止 — of a person or a household; it stands until it is lifted';
comment on column resident.suppression.municipality_code is '全国地方公共団体コード';
comment on column resident.suppression.id is '抑止の番号';
comment on column resident.suppression.kind is '抑止の種類（disclosure_protection 支援措置、exclusive 排他制御、other その他）';
comment on column resident.suppression.addressee_number is '宛名番号（個人の抑止）';
comment on column resident.suppression.household_number is '世帯番号（世帯の抑止）';
comment on column resident.suppression.change_level is '異動入力の抑止レベル';
comment on column resident.suppression.certificate_level is '証明書発行の抑止レベル';
comment on column resident.suppression.inquiry_level is '照会の抑止レベル';
comment on column resident.suppression.starts_on is '抑止の開始日';
comment on column resident.suppression.ends_on is '抑止の終了日（経過しても自動では終了しない）';
comment on column resident.suppression.reason is '抑止の理由';
comment on column resident.suppression.protection_id is '支援措置の番号';
comment on column resident.suppression.set_by is '設定者ID';
comment on column resident.suppression.set_at is '設定日時';
comment on column resident.suppression.lifted_by is '解除者ID';
comment on column resident.suppression.lifted_at is '解除日時';
comment on column resident.suppression.lift_reason is '解除の理由';
create index suppression__person on resident.suppression (municipality_code, addressee_number)
  where addressee_number is not null;
create index suppression__household on resident.suppression (municipality_code, household_number)
  where household_number is not null;
create index suppression__protection on resident.suppression (municipality_code, protection_id)
  where protection_id is not null;

create table resident.suppression_lifting (
  municipality_code text not null,
  id uuid not null,
  suppression_id uuid not null,
  lifted_by text not null,
  lifted_at timestamptz not null,
  lifted_until timestamptz not null,
  reason text not null,
  constraint suppression_lifting__key primary key (municipality_code, id),
  constraint suppression_lifting__order check (lifted_until > lifted_at)
);
comment on table resident.suppression_lifting is '抑止の一時解除 — from one instant until another, after which it stands again [append-only]';
comment on column resident.suppression_lifting.municipality_code is '全国地方公共団体コード';
comment on column resident.suppression_lifting.id is '一時解除の番号';
comment on column resident.suppression_lifting.suppression_id is '抑止の番号';
comment on column resident.suppression_lifting.lifted_by is '一時解除者ID';
comment on column resident.suppression_lifting.lifted_at is '一時解除日時';
comment on column resident.suppression_lifting.lifted_until is '抑止状態に戻る日時';
comment on column resident.suppression_lifting.reason is '一時解除の理由';
create index suppression_lifting__suppression
  on resident.suppression_lifting (municipality_code, suppression_id, lifted_until);

create table resident.disclosure_protection (
  municipality_code text not null,
  id uuid not null,
  version integer not null,
  status text not null constraint disclosure_protection__status
    check (status in ('provisional', 'decided', 'ended')),
  applicant_number text not null,
  content jsonb not null,
  provisional_from date,
  starts_on date,
  ends_on date,
  ended_on date,
  end_reason text,
  operator_id text not null,
  operated_at timestamptz not null,
  constraint disclosure_protection__key primary key (municipality_code, id, version),
  constraint disclosure_protection__period check (ends_on >= starts_on)
);
comment on table resident.disclosure_protection is '支援措置 — every state of every protection, the newest version being the present [append-only]';
comment on column resident.disclosure_protection.municipality_code is '全国地方公共団体コード';
comment on column resident.disclosure_protection.id is '支援措置の番号';
comment on column resident.disclosure_protection.version is '版（処理のたびに増える）';
comment on column resident.disclosure_protection.status is '状態（provisional 仮支援措置、decided 支援措置中、ended 終了）';
comment on column resident.disclosure_protection.applicant_number is '申出者の宛名番号';
comment on column resident.disclosure_protection.content is '申出者・併せて支援措置を求める者・加害者・事務・転送情報';
comment on column resident.disclosure_protection.provisional_from is '仮支援措置の開始年月日';
comment on column resident.disclosure_protection.starts_on is '支援措置の開始年月日';
comment on column resident.disclosure_protection.ends_on is '支援措置の終了年月日';
comment on column resident.disclosure_protection.ended_on is '支援措置を終了した年月日';
comment on column resident.disclosure_protection.end_reason is '終了の理由';
comment on column resident.disclosure_protection.operator_id is '操作者ID';
comment on column resident.disclosure_protection.operated_at is '操作日時';
create index disclosure_protection__applicant
  on resident.disclosure_protection (municipality_code, applicant_number);
