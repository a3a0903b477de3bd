-- 印鑑登録: what was applied for never changes; what becomes of it is added as steps beside it.

create schema seal_registration;

create table seal_registration.registration (
  municipality_code text not null,
  id uuid not null,
  addressee_number text not null,
  inscription text not null,
  applied_on date not null,
  applicant jsonb not null,
  imprint bytea not null,
  imprint_hash text not null
    constraint registration__imprint_hash check (imprint_hash ~ '^[0-9a-f]{64}$'),
  image_width integer not null constraint registration__image_width check (image_width > 0),
  image_height integer not null constraint registration__image_height check (image_height > 0),
  dpi double precision not null constraint registration__dpi check (dpi >= 200),
  width_mm double precision not null,
  height_mm double precision not null,
  square_mm double precision not null,
  was_adult_ward boolean not null,
  inquiry_number text,
  reply_by date,
  applied_at timestamptz not null,
  staff_id text not null,
  place text,
  terminal text,
  constraint registration__key primary key (municipality_code, id),
  constraint registration__inquiry unique (municipality_code, inquiry_number),
  constraint registration__term check ((inquiry_number is null) = (reply_by is null))
);
comment on table seal_registration.registration is '印鑑登録の申請 — a seal as it was applied for, with its imprint [append-only]';
comment on column seal_registration.registration.municipality_code is '全国地方公共団体コード';
comment on column seal_registration.registration.id is '印鑑登録ID';
comment on column seal_registration.registration.addressee_number is '宛名番号';
comment on column seal_registration.registration.inscription is '印影の文字';
comment on column seal_registration.registration.applied_on is '申請年月日';
comment on column seal_registration.registration.applicant is '申請者の区分と確認の方法';
comment on column seal_registration.registration.imprint is '印影（PNG。作り直したもの）';
comment on column seal_registration.registration.imprint_hash is '印影のハッシュ値（SHA-256）';
comment on column seal_registration.registration.image_width is '画像の幅（画素）';
comment on column seal_registration.registration.image_height is '画像の高さ（画素）';
comment on column seal_registration.registration.dpi is '解像度（1インチの画素数）';
comment on column seal_registration.registration.width_mm is '印影の幅（ミリメートル）';
comment on column seal_registration.registration.height_mm is '印影の高さ（ミリメートル）';
comment on column seal_registration.registration.square_mm is '印影が収まる最小の正方形の一辺（ミリメートル）';
comment on column seal_registration.registration.was_adult_ward is '申請したとき成年被後見人であった';
comment on column seal_registration.registration.inquiry_number is '照会番号（照会書を送ったとき）';
comment on column seal_registration.registration.reply_by is '照会書の回答期限';
comment on column seal_registration.registration.applied_at is '申請を受けた日時';
comment on column seal_registration.registration.staff_id is '操作者ID';
comment on column seal_registration.registration.place is '入力場所';
comment on column seal_registration.registration.terminal is '入力端末';
alter table seal_registration.registration alter column imprint set storage external;
create index registration__addressee
  on seal_registration.registration (municipality_code, addressee_number);

create table seal_registration.step (
  municipality_code text not null,
  id uuid not null,
  registration_id uuid not null,
  kind text not null
    constraint step__kind check (kind in ('applied', 'registered', 'lapsed', 'cancelled')),
  ground text,
  effective_on date not null,
  registration_number text,
  card_number text,
  detail jsonb,
  note text,
  recorded_at timestamptz not null,
  staff_id text not null,
  place text,
  terminal text,
  constraint step__key primary key (municipality_code, id),
  constraint step__registration foreign key (municipality_code, registration_id)
    references seal_registration.registration (municipality_code, id),
  constraint step__numbers check (
    (kind = 'registered') = (registration_number is not null)
    and (kind = 'registered') = (card_number is not null)),
  constraint step__ground check (kind <> 'cancelled' or ground is not null)
);
comment on table seal_registration.step is '印鑑登録の経過 — applied, registered, lapsed, cancelled; only added [append-only]';
comment on column seal_registration.step.municipality_code is '全国地方公共団体コード';
comment on column seal_registration.step.id is '経過ID';
comment on column seal_registration.step.registration_id is '印鑑登録ID';
comment on column seal_registration.step.kind is '経過の種類（applied 申請、registered 登録、lapsed 登録せず終了、cancelled 抹消）';
comment on column seal_registration.step.ground is '抹消・終了の事由';
comment on column seal_registration.step.effective_on is '効力の生じた日';
comment on column seal_registration.step.registration_number is '登録番号';
comment on column seal_registration.step.card_number is '印鑑登録証番号';
comment on column seal_registration.step.detail is '届出人・確認書類など';
comment on column seal_registration.step.note is '備考';
comment on column seal_registration.step.recorded_at is '日時';
comment on column seal_registration.step.staff_id is '操作者ID';
comment on column seal_registration.step.place is '入力場所';
comment on column seal_registration.step.terminal is '入力端末';
-- A seal is registered once and ends once.
create unique index step__once on seal_registration.step (municipality_code, registration_id, kind);
create unique index step__end on seal_registration.step (municipality_code, registration_id)
  where kind in ('lapsed', 'cancelled');
create unique index step__registration_number
  on seal_registration.step (municipality_code, registration_number)
  where registration_number is not null;
create unique index step__card_number on seal_registration.step (municipality_code, card_number)
  where card_number is not null;

create table seal_registration.holding (
  municipality_code text not null,
  addressee_number text not null,
  registration_id uuid not null,
  imprint_hash text not null,
  constraint holding__key primary key (municipality_code, addressee_number),
  constraint holding__imprint unique (municipality_code, imprint_hash),
  constraint holding__registration foreign key (municipality_code, registration_id)
    references seal_registration.registration (municipality_code, id)
);
comment on table seal_registration.holding is '登録中の印鑑 — one seal a person, one person a seal; taken away when it ends';
comment on column seal_registration.holding.municipality_code is '全国地方公共団体コード';
comment on column seal_registration.holding.addressee_number is '宛名番号';
comment on column seal_registration.holding.registration_id is '印鑑登録ID（照会中を含む）';
comment on column seal_registration.holding.imprint_hash is '印影のハッシュ値（SHA-256）';

create table seal_registration.counter (
  municipality_code text not null,
  series text not null,
  last_number bigint not null,
  constraint counter__key primary key (municipality_code, series)
);
comment on table seal_registration.counter is '連番 — last serial given of registrations, cards and inquiries';
comment on column seal_registration.counter.municipality_code is '全国地方公共団体コード';
comment on column seal_registration.counter.series is '番号の種類（registration 登録、card 登録証、inquiry 照会）';
comment on column seal_registration.counter.last_number is '最後に使った番号';

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'seal_registration:register_seal'),
  ('clerk', 'seal_registration:end_registration'),
  ('clerk', 'seal_registration:view_registration'),
  ('approver', 'seal_registration:cancel_by_authority'),
  ('approver', 'seal_registration:view_registration');
