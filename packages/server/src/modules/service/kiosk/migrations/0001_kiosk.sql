-- コンビニ交付: a request of the centre never changes; what becomes of it is added beside it.

create schema kiosk;

create table kiosk.reference_service_hours (
  valid_from date not null,
  opens_at time not null,
  closes_at time not null,
  constraint reference_service_hours__key primary key (valid_from)
);
comment on table kiosk.reference_service_hours is '取扱時間の標準 — where a town has set none of its own';
comment on column kiosk.reference_service_hours.valid_from is '適用日';
comment on column kiosk.reference_service_hours.opens_at is '開始の時刻（日本時間）';
comment on column kiosk.reference_service_hours.closes_at is '終了の時刻（日本時間）';
insert into kiosk.reference_service_hours values ('2010-02-02', '06:30', '23:00');

create table kiosk.service_hours (
  municipality_code text not null,
  id uuid not null,
  valid_from date not null,
  opens_at time not null,
  closes_at time not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint service_hours__key primary key (municipality_code, id),
  constraint service_hours__order check (opens_at < closes_at)
);
comment on table kiosk.service_hours is '取扱時間 — from a day on; the one entered last of a day holds [append-only]';
comment on column kiosk.service_hours.municipality_code is '全国地方公共団体コード';
comment on column kiosk.service_hours.id is '取扱時間ID';
comment on column kiosk.service_hours.valid_from is '適用日';
comment on column kiosk.service_hours.opens_at is '開始の時刻（日本時間）';
comment on column kiosk.service_hours.closes_at is '終了の時刻（日本時間）';
comment on column kiosk.service_hours.recorded_at is '登録日時';
comment on column kiosk.service_hours.staff_id is '操作者ID';

create table kiosk.planned_stop (
  municipality_code text not null,
  id uuid not null,
  stops_at timestamptz not null,
  resumes_at timestamptz,
  reason text not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint planned_stop__key primary key (municipality_code, id),
  constraint planned_stop__order check (resumes_at is null or resumes_at > stops_at)
);
comment on table kiosk.planned_stop is '停止 — planned or at once, with an end or until further notice [append-only]';
comment on column kiosk.planned_stop.municipality_code is '全国地方公共団体コード';
comment on column kiosk.planned_stop.id is '停止ID';
comment on column kiosk.planned_stop.stops_at is '停止の日時';
comment on column kiosk.planned_stop.resumes_at is '再開の日時（空は当分の間）';
comment on column kiosk.planned_stop.reason is '停止の理由';
comment on column kiosk.planned_stop.recorded_at is '登録日時';
comment on column kiosk.planned_stop.staff_id is '操作者ID';

create table kiosk.stop_end (
  municipality_code text not null,
  stop_id uuid not null,
  ended_at timestamptz not null,
  staff_id text not null,
  constraint stop_end__key primary key (municipality_code, stop_id),
  constraint stop_end__stop foreign key (municipality_code, stop_id)
    references kiosk.planned_stop (municipality_code, id)
);
comment on table kiosk.stop_end is '停止の取りやめ — by staff, before or during it [append-only]';
comment on column kiosk.stop_end.municipality_code is '全国地方公共団体コード';
comment on column kiosk.stop_end.stop_id is '停止ID';
comment on column kiosk.stop_end.ended_at is '取りやめた日時';
comment on column kiosk.stop_end.staff_id is '操作者ID';

create table kiosk.reference_offering (
  kind text not null,
  scope text not null constraint reference_offering__scope check (scope in ('self', 'household')),
  items text[] not null,
  copies_max integer not null,
  valid_from date not null,
  constraint reference_offering__key primary key (kind, valid_from)
);
comment on table kiosk.reference_offering is '取り扱う証明書の標準 — where a town has set none of its own for the kind';
comment on column kiosk.reference_offering.kind is '証明書の種別';
comment on column kiosk.reference_offering.scope is '交付の範囲（self 本人のみ、household 同一の世帯の者まで）';
comment on column kiosk.reference_offering.items is '選べる記載事項';
comment on column kiosk.reference_offering.copies_max is '一度の部数の上限';
comment on column kiosk.reference_offering.valid_from is '適用日';
insert into kiosk.reference_offering values
  ('individual', 'household', '{headAndRelationship,domicile,individualNumber}', 5, '2010-02-02'),
  ('statement', 'household', '{headAndRelationship,domicile}', 5, '2010-02-02'),
  ('seal-registration', 'self', '{}', 5, '2010-02-02');

create table kiosk.offering (
  municipality_code text not null,
  id uuid not null,
  kind text not null,
  is_offered boolean not null,
  scope text not null constraint offering__scope check (scope in ('self', 'household')),
  items text[] not null,
  copies_max integer not null constraint offering__copies check (copies_max >= 1),
  valid_from date not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint offering__key primary key (municipality_code, id)
);
comment on table kiosk.offering is '取り扱う証明書 — from a day on; the one entered last of a kind holds [append-only]';
comment on column kiosk.offering.municipality_code is '全国地方公共団体コード';
comment on column kiosk.offering.id is '取扱いID';
comment on column kiosk.offering.kind is '証明書の種別';
comment on column kiosk.offering.is_offered is '取扱いの有無';
comment on column kiosk.offering.scope is '交付の範囲（self 本人のみ、household 同一の世帯の者まで）';
comment on column kiosk.offering.items is '選べる記載事項';
comment on column kiosk.offering.copies_max is '一度の部数の上限';
comment on column kiosk.offering.valid_from is '適用日';
comment on column kiosk.offering.recorded_at is '登録日時';
comment on column kiosk.offering.staff_id is '操作者ID';

create table kiosk.request (
  municipality_code text not null,
  id text not null,
  act_id uuid not null,
  terminal text not null,
  card_serial_number text not null,
  holder_number text not null,
  addressee_numbers text[] not null,
  kind text not null,
  copies integer not null constraint request__copies check (copies >= 1),
  fee_yen integer not null constraint request__fee check (fee_yen >= 0),
  requested_at timestamptz not null,
  constraint request__key primary key (municipality_code, id)
);
comment on table kiosk.request is 'コンビニ交付の請求 — one a transaction number of the centre [append-only]';
comment on column kiosk.request.municipality_code is '全国地方公共団体コード';
comment on column kiosk.request.id is '取引番号（証明書交付センター）';
comment on column kiosk.request.act_id is '手続ID（発行と共通）';
comment on column kiosk.request.terminal is '端末番号';
comment on column kiosk.request.card_serial_number is '利用者証明用電子証明書のシリアル番号';
comment on column kiosk.request.holder_number is 'カードの本人の宛名番号';
comment on column kiosk.request.addressee_numbers is '証明する者の宛名番号（記載順）';
comment on column kiosk.request.kind is '証明書の種別';
comment on column kiosk.request.copies is '部数';
comment on column kiosk.request.fee_yen is '手数料（円）';
comment on column kiosk.request.requested_at is '請求日時';
create index request__requested on kiosk.request (municipality_code, requested_at);

create table kiosk.request_issue (
  municipality_code text not null,
  request_id text not null,
  ordinal integer not null,
  issue_id uuid not null,
  constraint request_issue__key primary key (municipality_code, request_id, ordinal),
  -- An issue belongs to one request.
  constraint request_issue__issue unique (municipality_code, issue_id),
  constraint request_issue__request foreign key (municipality_code, request_id)
    references kiosk.request (municipality_code, id)
);
comment on table kiosk.request_issue is '請求の発行 — the issues of a request, one a copy [append-only]';
comment on column kiosk.request_issue.municipality_code is '全国地方公共団体コード';
comment on column kiosk.request_issue.request_id is '取引番号';
comment on column kiosk.request_issue.ordinal is '何部目か（0から）';
comment on column kiosk.request_issue.issue_id is '発行ID';

create table kiosk.step (
  municipality_code text not null,
  id uuid not null,
  request_id text not null,
  kind text not null constraint step__kind check (kind in ('delivered', 'printed', 'cancelled')),
  recorded_at timestamptz not null,
  document_hashes text[] not null,
  charge_id text,
  reason text,
  constraint step__key primary key (municipality_code, id),
  constraint step__request foreign key (municipality_code, request_id)
    references kiosk.request (municipality_code, id)
);
comment on table kiosk.step is '請求の経過 — sent to the machine, printed, or cancelled; only added [append-only]';
comment on column kiosk.step.municipality_code is '全国地方公共団体コード';
comment on column kiosk.step.id is '経過ID';
comment on column kiosk.step.request_id is '取引番号';
comment on column kiosk.step.kind is '経過の種類（delivered 端末へ送信、printed 印刷、cancelled 取消し）';
comment on column kiosk.step.recorded_at is '日時';
comment on column kiosk.step.document_hashes is 'ファイルのハッシュ値';
comment on column kiosk.step.charge_id is '入金の取引番号';
comment on column kiosk.step.reason is '取消しの理由';
create index step__request_steps on kiosk.step (municipality_code, request_id);
-- Printed or cancelled, once, and never both.
create unique index step__end on kiosk.step (municipality_code, request_id)
  where kind in ('printed', 'cancelled');

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'kiosk:view_service'),
  ('clerk', 'kiosk:view_requests'),
  ('approver', 'kiosk:view_service'),
  ('approver', 'kiosk:view_requests'),
  ('approver', 'kiosk:stop_service'),
  ('administrator', 'kiosk:view_service'),
  ('administrator', 'kiosk:stop_service'),
  ('administrator', 'kiosk:set_service');
