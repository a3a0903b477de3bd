-- 手数料: what is owed never changes; money received and given back is added as entries beside it.

create schema payment;

create table payment.fee_rule (
  municipality_code text not null,
  id uuid not null,
  item text not null,
  channel text,
  amount_yen integer constraint fee_rule__amount check (amount_yen >= 0),
  valid_from date not null,
  legal_basis text not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint fee_rule__key primary key (municipality_code, id)
);
comment on table payment.fee_rule is '手数料の額 — from a day until the next of the same item and channel; the one entered last holds [append-only]';
comment on column payment.fee_rule.municipality_code is '全国地方公共団体コード';
comment on column payment.fee_rule.id is '手数料ID';
comment on column payment.fee_rule.item is '証明書・手続の種別';
comment on column payment.fee_rule.channel is '経路（空は全経路）';
comment on column payment.fee_rule.amount_yen is '1部の額（円。空は廃止）';
comment on column payment.fee_rule.valid_from is '適用日';
comment on column payment.fee_rule.legal_basis is '根拠';
comment on column payment.fee_rule.recorded_at is '登録日時';
comment on column payment.fee_rule.staff_id is '操作者ID';

create table payment.exemption (
  municipality_code text not null,
  id uuid not null,
  code text not null,
  title text not null,
  legal_basis text not null,
  items text[],
  rate text not null constraint exemption__rate check (rate in ('full', 'half')),
  valid_from date not null,
  valid_until date,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint exemption__key primary key (municipality_code, id),
  constraint exemption__period check (valid_until is null or valid_until > valid_from)
);
comment on table payment.exemption is '減免の事由 — the one entered last of a code holds [append-only]';
comment on column payment.exemption.municipality_code is '全国地方公共団体コード';
comment on column payment.exemption.id is '減免ID';
comment on column payment.exemption.code is '減免の符号';
comment on column payment.exemption.title is '減免の名称';
comment on column payment.exemption.legal_basis is '根拠';
comment on column payment.exemption.items is '対象の種別（空は全て）';
comment on column payment.exemption.rate is '減免の割合（full 全額、half 半額）';
comment on column payment.exemption.valid_from is '適用開始日';
comment on column payment.exemption.valid_until is '適用終了日（その日を含まない）';
comment on column payment.exemption.recorded_at is '登録日時';
comment on column payment.exemption.staff_id is '操作者ID';

create table payment.payment (
  municipality_code text not null,
  id uuid not null,
  reference text not null,
  payable text,
  item text not null,
  channel text not null
    constraint payment__channel check (channel in ('counter', 'post', 'online', 'kiosk')),
  method text not null,
  copies integer not null constraint payment__copies check (copies >= 1),
  amount_yen integer not null constraint payment__amount check (amount_yen >= 0),
  exemption text,
  title text not null,
  payer text,
  requested_at timestamptz not null,
  staff_id text not null,
  constraint payment__key primary key (municipality_code, id),
  constraint payment__reference unique (municipality_code, reference)
);
comment on table payment.payment is '支払い — what is owed for one thing asked for; once a reference [append-only]';
comment on column payment.payment.municipality_code is '全国地方公共団体コード';
comment on column payment.payment.id is '支払いID';
comment on column payment.payment.reference is '対象の番号（申請・発行）';
comment on column payment.payment.payable is '対象の種類（交付の有無を答える部屋）';
comment on column payment.payment.item is '証明書・手続の種別';
comment on column payment.payment.channel is '経路';
comment on column payment.payment.method is '支払方法';
comment on column payment.payment.copies is '部数';
comment on column payment.payment.amount_yen is '額（円）';
comment on column payment.payment.exemption is '減免の符号';
comment on column payment.payment.title is '件名（支払画面の表示用。氏名を含まない）';
comment on column payment.payment.payer is '支払人の宛名番号';
comment on column payment.payment.requested_at is '請求日時';
comment on column payment.payment.staff_id is '操作者ID';
create index payment__requested on payment.payment (municipality_code, requested_at);

create table payment.entry (
  municipality_code text not null,
  id uuid not null,
  payment_id uuid not null,
  kind text not null constraint entry__kind check (kind in ('received', 'refunded')),
  amount_yen integer not null constraint entry__amount check (amount_yen >= 0),
  method text not null,
  charge_id text not null,
  business_on date not null,
  reason text,
  recorded_at timestamptz not null,
  staff_id text not null,
  place text,
  terminal text,
  constraint entry__key primary key (municipality_code, id),
  -- A charge is booked once and given back once, whoever tells of it and however often.
  constraint entry__charge unique (municipality_code, charge_id, kind),
  constraint entry__payment foreign key (municipality_code, payment_id)
    references payment.payment (municipality_code, id)
);
comment on table payment.entry is '入金・還付 — money received and given back [append-only]';
comment on column payment.entry.municipality_code is '全国地方公共団体コード';
comment on column payment.entry.id is '入金・還付ID';
comment on column payment.entry.payment_id is '支払いID';
comment on column payment.entry.kind is '種類（received 入金、refunded 還付）';
comment on column payment.entry.amount_yen is '額（円）';
comment on column payment.entry.method is '支払方法';
comment on column payment.entry.charge_id is '取引番号（決済事業者又は窓口）';
comment on column payment.entry.business_on is '会計日';
comment on column payment.entry.reason is '還付の理由';
comment on column payment.entry.recorded_at is '日時';
comment on column payment.entry.staff_id is '操作者ID';
comment on column payment.entry.place is '場所';
comment on column payment.entry.terminal is '端末名';
create index entry__payment_entries on payment.entry (municipality_code, payment_id);
create index entry__day on payment.entry (municipality_code, business_on);

create table payment.mark (
  municipality_code text not null,
  payment_id uuid not null,
  kind text not null constraint mark__kind check (
    kind in ('opened', 'completed', 'failed', 'refund_wanted', 'refunded', 'delivered')),
  note text,
  recorded_at timestamptz not null,
  constraint mark__key primary key (municipality_code, payment_id, kind),
  constraint mark__payment foreign key (municipality_code, payment_id)
    references payment.payment (municipality_code, id)
);
comment on table payment.mark is '支払いの経過 — what has been done about a payment, each once [append-only]';
comment on column payment.mark.municipality_code is '全国地方公共団体コード';
comment on column payment.mark.payment_id is '支払いID';
comment on column payment.mark.kind is '経過（opened 支払画面の作成、completed 入金の完了、failed 支払われず終了、refund_wanted 還付の決定、refunded 還付の完了、delivered 交付の確認）';
comment on column payment.mark.note is '支払画面のURL又は理由';
comment on column payment.mark.recorded_at is '日時';

create table payment.callback (
  municipality_code text not null,
  id text not null,
  payment_id uuid not null,
  sent_at timestamptz not null,
  received_at timestamptz not null,
  constraint callback__key primary key (municipality_code, id)
);
comment on table payment.callback is '受け付けた通知 — of the payment provider, each once [append-only]';
comment on column payment.callback.municipality_code is '全国地方公共団体コード';
comment on column payment.callback.id is '通知ID';
comment on column payment.callback.payment_id is '支払いID';
comment on column payment.callback.sent_at is '送信日時（署名に含まれる）';
comment on column payment.callback.received_at is '受信日時';

create table payment.closing (
  municipality_code text not null,
  day date not null,
  totals jsonb not null,
  net_yen bigint not null,
  cash_yen bigint not null,
  counted_cash_yen bigint not null,
  note text,
  closed_at timestamptz not null,
  staff_id text not null,
  constraint closing__key primary key (municipality_code, day)
);
comment on table payment.closing is '日計の締め — a day is closed once; what comes later is of the next day [append-only]';
comment on column payment.closing.municipality_code is '全国地方公共団体コード';
comment on column payment.closing.day is '会計日';
comment on column payment.closing.totals is '種別・経路・支払方法ごとの合計';
comment on column payment.closing.net_yen is '差引の合計（円）';
comment on column payment.closing.cash_yen is '現金の合計（円）';
comment on column payment.closing.counted_cash_yen is '実査した現金（円）';
comment on column payment.closing.note is '備考';
comment on column payment.closing.closed_at is '締めた日時';
comment on column payment.closing.staff_id is '操作者ID';

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'payment:quote_fee'),
  ('clerk', 'payment:take_counter_payment'),
  ('clerk', 'payment:view_payments'),
  ('approver', 'payment:quote_fee'),
  ('approver', 'payment:view_payments'),
  ('approver', 'payment:refund_payment'),
  ('approver', 'payment:close_day'),
  ('administrator', 'payment:quote_fee'),
  ('administrator', 'payment:set_fees');
