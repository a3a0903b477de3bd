-- 番号発券: small tables of its own; no one's name, number or address is anywhere in them.

create schema queue;

create table queue.category (
  municipality_code text not null,
  code text not null,
  title text not null,
  title_easy text,
  title_en text,
  prefix text not null,
  calls_max integer not null constraint category__calls check (calls_max >= 1),
  position integer not null,
  is_open boolean not null,
  constraint category__key primary key (municipality_code, code),
  constraint category__prefix unique (municipality_code, prefix)
);
comment on table queue.category is '受付の区分 — what people wait for';
comment on column queue.category.municipality_code is '全国地方公共団体コード';
comment on column queue.category.code is '区分の符号';
comment on column queue.category.title is '区分の名称';
comment on column queue.category.title_easy is '区分の名称（やさしい日本語）';
comment on column queue.category.title_en is '区分の名称（英語）';
comment on column queue.category.prefix is '番号の頭文字';
comment on column queue.category.calls_max is '後ろに回すまでの呼出しの回数';
comment on column queue.category.position is '表示順';
comment on column queue.category.is_open is '受付中';

create table queue.device (
  municipality_code text not null,
  id uuid not null,
  kind text not null constraint device__kind check (kind in ('ticket-machine', 'display')),
  title text not null,
  token_hash text not null,
  is_removed boolean not null,
  constraint device__key primary key (municipality_code, id),
  constraint device__token unique (municipality_code, token_hash)
);
comment on table queue.device is '機器 — ticket machines and displays, known by a token';
comment on column queue.device.municipality_code is '全国地方公共団体コード';
comment on column queue.device.id is '機器ID';
comment on column queue.device.kind is '種類（ticket-machine 発券機、display 表示）';
comment on column queue.device.title is '機器の名称';
comment on column queue.device.token_hash is 'トークンのハッシュ値（SHA-256）';
comment on column queue.device.is_removed is '登録の取外し';

create table queue.counter (
  municipality_code text not null,
  day date not null,
  category_code text not null,
  last_number integer not null,
  constraint counter__key primary key (municipality_code, day, category_code)
);
comment on table queue.counter is '番号の連番 — last number given on a day in a category';
comment on column queue.counter.municipality_code is '全国地方公共団体コード';
comment on column queue.counter.day is '受付日';
comment on column queue.counter.category_code is '区分の符号';
comment on column queue.counter.last_number is '最後の番号';

create table queue.ticket (
  municipality_code text not null,
  id uuid not null,
  day date not null,
  category_code text not null,
  label text not null,
  status text not null
    constraint ticket__status check (status in ('waiting', 'called', 'done', 'absent', 'closed')),
  order_at timestamptz not null,
  issued_at timestamptz not null,
  call_count integer not null,
  demotions integer not null,
  first_called_at timestamptz,
  called_at timestamptz,
  ended_at timestamptz,
  desk text,
  is_booked boolean not null,
  expected_minutes integer,
  error_minutes integer,
  follow_hash text not null,
  constraint ticket__key primary key (municipality_code, id),
  constraint ticket__label unique (municipality_code, day, label),
  constraint ticket__follow unique (municipality_code, follow_hash)
);
comment on table queue.ticket is '番号 — one that was taken; it says nothing of who took it';
comment on column queue.ticket.municipality_code is '全国地方公共団体コード';
comment on column queue.ticket.id is '番号ID';
comment on column queue.ticket.day is '受付日';
comment on column queue.ticket.category_code is '今の区分の符号';
comment on column queue.ticket.label is '番号の表示';
comment on column queue.ticket.status is '状態（waiting 待ち、called 呼出し中、done 済み、absent 不在、closed 締め）';
comment on column queue.ticket.order_at is '並び順の基準の日時';
comment on column queue.ticket.issued_at is '発券日時';
comment on column queue.ticket.call_count is '呼出しの回数';
comment on column queue.ticket.demotions is '後ろに回した回数';
comment on column queue.ticket.first_called_at is '初めて呼んだ日時';
comment on column queue.ticket.called_at is '最後に呼んだ日時';
comment on column queue.ticket.ended_at is '終わった日時';
comment on column queue.ticket.desk is '窓口の番号';
comment on column queue.ticket.is_booked is '予約による番号';
comment on column queue.ticket.expected_minutes is '発券時の待ち時間の見込み（分）';
comment on column queue.ticket.error_minutes is '発券時に示した誤差（分）';
comment on column queue.ticket.follow_hash is '追跡の符号のハッシュ値（SHA-256）';
create index ticket__waiting on queue.ticket (municipality_code, day, status, order_at);
create index ticket__called
  on queue.ticket (municipality_code, category_code, first_called_at desc);

create table queue.step (
  municipality_code text not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null constraint step__kind check (kind in
    ('issued', 'called', 'recalled', 'demoted', 'absent', 'finished', 'transferred', 'closed')),
  at timestamptz not null,
  desk text,
  constraint step__key primary key (municipality_code, id),
  constraint step__ticket foreign key (municipality_code, ticket_id)
    references queue.ticket (municipality_code, id)
);
comment on table queue.step is '番号の経過 — everything that happened to a ticket [append-only]';
comment on column queue.step.municipality_code is '全国地方公共団体コード';
comment on column queue.step.id is '経過ID';
comment on column queue.step.ticket_id is '番号ID';
comment on column queue.step.kind is '経過の種類（issued 発券、called 呼出し、recalled 再呼出し、demoted 後回し、absent 不在、finished 終了、transferred 区分替え、closed 締め）';
comment on column queue.step.at is '日時';
comment on column queue.step.desk is '窓口の番号';
create index step__ticket_steps on queue.step (municipality_code, ticket_id);

create table queue.slot (
  municipality_code text not null,
  category_code text not null,
  starts_at timestamptz not null,
  capacity integer not null constraint slot__capacity check (capacity >= 0),
  constraint slot__key primary key (municipality_code, category_code, starts_at)
);
comment on table queue.slot is '予約枠 — how many may come at a time';
comment on column queue.slot.municipality_code is '全国地方公共団体コード';
comment on column queue.slot.category_code is '区分の符号';
comment on column queue.slot.starts_at is '開始の日時';
comment on column queue.slot.capacity is '定員';

create table queue.booking (
  municipality_code text not null,
  id uuid not null,
  category_code text not null,
  starts_at timestamptz not null,
  day date not null,
  arrival_number text not null,
  code_hash text not null,
  status text not null constraint booking__status check (status in ('booked', 'arrived', 'cancelled')),
  constraint booking__key primary key (municipality_code, id),
  constraint booking__code unique (municipality_code, code_hash),
  constraint booking__arrival unique (municipality_code, day, arrival_number),
  constraint booking__slot foreign key (municipality_code, category_code, starts_at)
    references queue.slot (municipality_code, category_code, starts_at)
);
comment on table queue.booking is '予約 — known by its code alone';
comment on column queue.booking.municipality_code is '全国地方公共団体コード';
comment on column queue.booking.id is '予約ID';
comment on column queue.booking.category_code is '区分の符号';
comment on column queue.booking.starts_at is '開始の日時';
comment on column queue.booking.day is '来庁する日';
comment on column queue.booking.arrival_number is '予約番号（その日に発券機で入力する6桁）';
comment on column queue.booking.code_hash is '予約の符号のハッシュ値（SHA-256）';
comment on column queue.booking.status is '状態（booked 予約、arrived 来庁、cancelled 取消し）';
create index booking__slot_bookings
  on queue.booking (municipality_code, category_code, starts_at);

create table queue.subscription (
  municipality_code text not null,
  ticket_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  is_near_told boolean not null default false,
  constraint subscription__key primary key (municipality_code, ticket_id),
  constraint subscription__ticket foreign key (municipality_code, ticket_id)
    references queue.ticket (municipality_code, id)
);
comment on table queue.subscription is '知らせの宛先 — of a browser, kept while its ticket waits and no longer';
comment on column queue.subscription.municipality_code is '全国地方公共団体コード';
comment on column queue.subscription.ticket_id is '番号ID';
comment on column queue.subscription.endpoint is '宛先（Web Push）';
comment on column queue.subscription.p256dh is '公開鍵';
comment on column queue.subscription.auth is '認証の値';
comment on column queue.subscription.is_near_told is 'まもなくの知らせの済み';

create table queue.closing (
  municipality_code text not null,
  day date not null,
  statistics jsonb not null,
  closed_at timestamptz not null,
  staff_id text not null,
  constraint closing__key primary key (municipality_code, day)
);
comment on table queue.closing is '一日の締め — with the figures of the day [append-only]';
comment on column queue.closing.municipality_code is '全国地方公共団体コード';
comment on column queue.closing.day is '受付日';
comment on column queue.closing.statistics is '一日の統計';
comment on column queue.closing.closed_at is '締めた日時';
comment on column queue.closing.staff_id is '操作者ID';

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'queue:call_tickets'),
  ('clerk', 'queue:view_statistics'),
  ('approver', 'queue:call_tickets'),
  ('approver', 'queue:view_statistics'),
  ('approver', 'queue:close_day'),
  ('administrator', 'queue:manage_queue'),
  ('administrator', 'queue:view_statistics');
