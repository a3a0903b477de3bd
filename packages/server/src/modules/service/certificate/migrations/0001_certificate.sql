-- 証明書: a request never changes; what becomes of it is added as steps beside it.

create schema certificate;

create table certificate.issue (
  municipality_code text not null,
  id uuid not null,
  act_id uuid not null,
  issue_number text not null,
  issued_on date not null,
  kind text not null,
  request jsonb not null,
  requester jsonb not null,
  form jsonb not null,
  items text[] not null,
  heading text not null,
  content_hash text not null constraint issue__content_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  is_official_use boolean not null,
  requested_at timestamptz not null,
  staff_id text not null,
  place text,
  terminal text,
  constraint issue__key primary key (municipality_code, id),
  constraint issue__number unique (municipality_code, issue_number)
);
comment on table certificate.issue is '証明書の発行 — one copy asked for; bound to exactly what was decided [append-only]';
comment on column certificate.issue.municipality_code is '全国地方公共団体コード';
comment on column certificate.issue.id is '発行ID';
comment on column certificate.issue.act_id is '手続ID（同時に請求された部に共通）';
comment on column certificate.issue.issue_number is '発行番号（ページ数を除く）';
comment on column certificate.issue.issued_on is '発行年月日';
comment on column certificate.issue.kind is '証明書の種別';
comment on column certificate.issue.request is '請求の内容（対象者の選び方と記載の指定）';
comment on column certificate.issue.requester is '請求者（氏名、関係、請求事由、本人確認の方法）';
comment on column certificate.issue.form is '発行時の団体・認証者・公印・設定';
comment on column certificate.issue.items is '記載事項';
comment on column certificate.issue.heading is '見出し（一覧の表示用）';
comment on column certificate.issue.content_hash is '記載内容のハッシュ値（SHA-256）';
comment on column certificate.issue.is_official_use is '公用';
comment on column certificate.issue.requested_at is '請求を受けた日時';
comment on column certificate.issue.staff_id is '操作者ID';
comment on column certificate.issue.place is '交付場所';
comment on column certificate.issue.terminal is '端末名';
create index issue__requested on certificate.issue (municipality_code, requested_at desc);
create index issue__day on certificate.issue (municipality_code, issued_on, requested_at desc);

create table certificate.issue_subject (
  municipality_code text not null,
  issue_id uuid not null,
  ordinal integer not null,
  addressee_number text not null,
  history_number integer not null,
  constraint issue_subject__key primary key (municipality_code, issue_id, ordinal),
  constraint issue_subject__person unique (municipality_code, issue_id, addressee_number),
  constraint issue_subject__issue foreign key (municipality_code, issue_id)
    references certificate.issue (municipality_code, id)
);
comment on table certificate.issue_subject is '交付対象者 — who stands on the certificate, and at which row of their history [append-only]';
comment on column certificate.issue_subject.municipality_code is '全国地方公共団体コード';
comment on column certificate.issue_subject.issue_id is '発行ID';
comment on column certificate.issue_subject.ordinal is '記載順';
comment on column certificate.issue_subject.addressee_number is '宛名番号';
comment on column certificate.issue_subject.history_number is '履歴番号';
create index issue_subject__addressee
  on certificate.issue_subject (municipality_code, addressee_number);

create table certificate.document (
  municipality_code text not null,
  issue_id uuid not null,
  addressee_numbers text[] not null,
  content_hash text not null,
  document_hash text not null
    constraint document__document_hash check (document_hash ~ '^[0-9a-f]{64}$'),
  pages integer not null constraint document__pages check (pages >= 1),
  alerts jsonb not null,
  pdf bytea not null,
  printed_at timestamptz not null,
  constraint document__key primary key (municipality_code, issue_id),
  constraint document__issue foreign key (municipality_code, issue_id)
    references certificate.issue (municipality_code, id)
);
comment on table certificate.document is '作成した証明書 — the one file of an issue, with the people it was made of [append-only]';
comment on column certificate.document.municipality_code is '全国地方公共団体コード';
comment on column certificate.document.issue_id is '発行ID';
comment on column certificate.document.addressee_numbers is '記載した者の宛名番号（記載順）';
comment on column certificate.document.content_hash is '記載内容のハッシュ値（SHA-256）';
comment on column certificate.document.document_hash is 'ファイルのハッシュ値（SHA-256）';
comment on column certificate.document.pages is '枚数';
comment on column certificate.document.alerts is '文字超過と欠字の一覧';
comment on column certificate.document.pdf is 'ファイル（PDF/A）';
comment on column certificate.document.printed_at is '作成日時';
-- The file is compressed already.
alter table certificate.document alter column pdf set storage external;

create table certificate.step (
  municipality_code text not null,
  id uuid not null,
  issue_id uuid not null,
  kind text not null
    constraint step__kind check (kind in ('printed', 'refused', 'released', 'discarded')),
  recorded_at timestamptz not null,
  staff_id text not null,
  place text,
  terminal text,
  document_hash text,
  reason_code text,
  reason text,
  constraint step__key primary key (municipality_code, id),
  constraint step__issue foreign key (municipality_code, issue_id)
    references certificate.issue (municipality_code, id)
);
comment on table certificate.step is '発行の経過 — made or refused, handed over, discarded; only added [append-only]';
comment on column certificate.step.municipality_code is '全国地方公共団体コード';
comment on column certificate.step.id is '経過ID';
comment on column certificate.step.issue_id is '発行ID';
comment on column certificate.step.kind is '経過の種類（printed 作成、refused 中止、released 交付、discarded 処分）';
comment on column certificate.step.recorded_at is '日時';
comment on column certificate.step.staff_id is '操作者ID';
comment on column certificate.step.place is '場所';
comment on column certificate.step.terminal is '端末名';
comment on column certificate.step.document_hash is 'ファイルのハッシュ値（作成と交付のとき）';
comment on column certificate.step.reason_code is '中止の理由の符号';
comment on column certificate.step.reason is '中止・処分の理由';
create index step__issue_steps on certificate.step (municipality_code, issue_id);
-- A request has one outcome, and is discarded once.
create unique index step__outcome on certificate.step (municipality_code, issue_id)
  where kind in ('printed', 'refused');
create unique index step__discard on certificate.step (municipality_code, issue_id)
  where kind = 'discarded';

create table certificate.counter (
  municipality_code text not null,
  issued_on date not null,
  series text not null,
  last_number integer not null,
  constraint counter__key primary key (municipality_code, issued_on, series)
);
comment on table certificate.counter is '発行番号の連番 — last number taken on a day by a terminal and printer';
comment on column certificate.counter.municipality_code is '全国地方公共団体コード';
comment on column certificate.counter.issued_on is '発行年月日';
comment on column certificate.counter.series is '端末名とプリンタ番号';
comment on column certificate.counter.last_number is '最後に使った番号';
