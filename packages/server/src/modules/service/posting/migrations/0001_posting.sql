-- 郵送: certificates that go out by post; a piece is what is put into one envelope.

create schema posting;

create table posting.reference_envelope (
  code text not null,
  valid_from date not null,
  title text not null,
  width_mm numeric not null,
  height_mm numeric not null,
  window_left_mm numeric not null,
  window_top_mm numeric not null,
  window_width_mm numeric not null,
  window_height_mm numeric not null,
  source text not null,
  constraint reference_envelope__key primary key (code, valid_from),
  constraint reference_envelope__window check (
    window_left_mm > 0 and window_left_mm + window_width_mm < width_mm
    and window_top_mm > 0 and window_top_mm + window_height_mm < height_mm)
);
comment on table posting.reference_envelope is '窓付き封筒 — where the window is, from a day on; the address is laid out for every place that the folded sheet may slide to';
comment on column posting.reference_envelope.code is '封筒の識別名';
comment on column posting.reference_envelope.valid_from is '適用開始日';
comment on column posting.reference_envelope.title is '封筒の名称';
comment on column posting.reference_envelope.width_mm is '封筒の横の長さ（mm）';
comment on column posting.reference_envelope.height_mm is '封筒の縦の長さ（mm）';
comment on column posting.reference_envelope.window_left_mm is '窓の左端（封筒の左端から mm）';
comment on column posting.reference_envelope.window_top_mm is '窓の上端（封筒の上端から mm）';
comment on column posting.reference_envelope.window_width_mm is '窓の横の長さ（mm）';
comment on column posting.reference_envelope.window_height_mm is '窓の縦の長さ（mm）';
comment on column posting.reference_envelope.source is '出典（要確認のものはその旨）';
-- The size is that of the trade's 長形3号; where the window is differs by maker.
insert into posting.reference_envelope values
  ('naga3-window', '2020-04-01', '長形3号 窓付き', 235, 120, 20, 12, 90, 45,
    '外形は長形3号（120mm×235mm）。窓の位置と大きさは市販品の一例で、町が使う封筒で要確認');

create table posting.bundle (
  municipality_code text not null,
  id uuid not null,
  number text not null,
  made_on date not null,
  ordinal integer not null constraint bundle__ordinal check (ordinal >= 1),
  state text not null
    constraint bundle__state check (state in ('preparing', 'printing', 'ready', 'sent', 'empty')),
  piece_count integer not null constraint bundle__pieces check (piece_count >= 1),
  made_at timestamptz not null,
  staff_id text not null,
  mail_kind text constraint bundle__mail check (mail_kind in ('ordinary', 'recorded')),
  sent_on date,
  constraint bundle__key primary key (municipality_code, id),
  constraint bundle__number unique (municipality_code, made_on, ordinal),
  constraint bundle__sent check ((state = 'sent') = (sent_on is not null and mail_kind is not null))
);
comment on table posting.bundle is '束 — pieces issued, printed and posted together';
comment on column posting.bundle.municipality_code is '全国地方公共団体コード';
comment on column posting.bundle.id is '束ID';
comment on column posting.bundle.number is '束の番号';
comment on column posting.bundle.made_on is '作成日';
comment on column posting.bundle.ordinal is '作成日の中の順';
comment on column posting.bundle.state is '状態（preparing 証明書の用意、printing PDFの作成、ready 印刷できる、sent 発送済み、empty 中身なし）';
comment on column posting.bundle.piece_count is '入れようとした件数';
comment on column posting.bundle.made_at is '作成日時';
comment on column posting.bundle.staff_id is '作成した操作者ID';
comment on column posting.bundle.mail_kind is '郵便の種類（ordinary 普通郵便、recorded 簡易書留）';
comment on column posting.bundle.sent_on is '発送日';

create table posting.piece (
  municipality_code text not null,
  id uuid not null,
  application_id uuid not null,
  attempt integer not null constraint piece__attempt check (attempt >= 1),
  receipt_number text not null,
  procedure_title text not null,
  recipient_number text not null,
  destination jsonb not null,
  is_given boolean not null,
  issue_ids uuid[] not null,
  state text not null constraint piece__state check (
    state in ('waiting', 'held', 'reserved', 'prepared', 'sent', 'returned', 'cancelled')),
  holds text[] not null,
  allowed text[] not null,
  entered_by text not null,
  entered_at timestamptz not null,
  submitted_at timestamptz not null,
  approved_at timestamptz not null,
  bundle_id uuid,
  tracking_number text,
  sent_on date,
  sent_at timestamptz,
  returned_on date,
  return_reason text,
  note text,
  constraint piece__key primary key (municipality_code, id),
  constraint piece__attempts unique (municipality_code, application_id, attempt),
  constraint piece__tracking unique (municipality_code, tracking_number),
  constraint piece__held check ((state = 'held') = (cardinality(holds) > 0)),
  constraint piece__bundled check (state not in ('reserved', 'prepared', 'sent', 'returned')
    or bundle_id is not null),
  constraint piece__sent check (state not in ('sent', 'returned') or sent_on is not null),
  constraint piece__returned check (state <> 'returned' or returned_on is not null),
  constraint piece__bundle foreign key (municipality_code, bundle_id)
    references posting.bundle (municipality_code, id)
);
comment on table posting.piece is '郵便物 — what goes into one envelope for one application; posted again, it is another';
comment on column posting.piece.municipality_code is '全国地方公共団体コード';
comment on column posting.piece.id is '郵便物ID';
comment on column posting.piece.application_id is '申請ID';
comment on column posting.piece.attempt is '何回目の発送か';
comment on column posting.piece.receipt_number is '受付番号';
comment on column posting.piece.procedure_title is '手続の名称';
comment on column posting.piece.recipient_number is '受取人の宛名番号';
comment on column posting.piece.destination is '宛先（郵便番号、住所の行、氏名）';
comment on column posting.piece.is_given is '台帳の住所ではなく、職員が入力した宛先か';
comment on column posting.piece.issue_ids is '同封する証明書の発行ID';
comment on column posting.piece.state is '状態（waiting 発送待ち、held 保留、reserved 印刷中、prepared 印刷済み、sent 発送済み、returned 返戻、cancelled 取りやめ）';
comment on column posting.piece.holds is '保留の理由';
comment on column posting.piece.allowed is '確かめたうえで送ることとした保留の理由';
comment on column posting.piece.entered_by is '郵便物を起こした操作者ID';
comment on column posting.piece.entered_at is '郵便物を起こした日時';
comment on column posting.piece.submitted_at is '申請の提出日時';
comment on column posting.piece.approved_at is '承認日時';
comment on column posting.piece.bundle_id is '束ID';
comment on column posting.piece.tracking_number is '引受番号（簡易書留）';
comment on column posting.piece.sent_on is '発送日';
comment on column posting.piece.sent_at is '発送を記録した日時';
comment on column posting.piece.returned_on is '返戻日';
comment on column posting.piece.return_reason is '返戻の理由（unknown あて所不明、moved 転居先不明、uncollected 保管期間経過、refused 受取拒絶、other その他）';
comment on column posting.piece.note is '最後の経過の理由';
create index piece__state on posting.piece (municipality_code, state, submitted_at);
create index piece__bundle_pieces on posting.piece (municipality_code, bundle_id);
create index piece__receipt on posting.piece (municipality_code, receipt_number);
create index piece__sent_days on posting.piece (municipality_code, sent_at) where sent_at is not null;

create table posting.enclosure (
  municipality_code text not null,
  bundle_id uuid not null,
  ordinal integer not null constraint enclosure__ordinal check (ordinal >= 1),
  piece_id uuid not null,
  check_code text not null,
  documents jsonb not null,
  sheets integer not null constraint enclosure__sheets check (sheets >= 1),
  enclosed_at timestamptz not null,
  constraint enclosure__key primary key (municipality_code, bundle_id, ordinal),
  constraint enclosure__piece unique (municipality_code, piece_id),
  constraint enclosure__bundle foreign key (municipality_code, bundle_id)
    references posting.bundle (municipality_code, id),
  constraint enclosure__of_piece foreign key (municipality_code, piece_id)
    references posting.piece (municipality_code, id)
);
comment on table posting.enclosure is '束の中身 — a piece stands in one bundle, once, whatever becomes of the worker [append-only]';
comment on column posting.enclosure.municipality_code is '全国地方公共団体コード';
comment on column posting.enclosure.bundle_id is '束ID';
comment on column posting.enclosure.ordinal is '束の中の番号';
comment on column posting.enclosure.piece_id is '郵便物ID';
comment on column posting.enclosure.check_code is '照合符号';
comment on column posting.enclosure.documents is '同封する証明書（発行ID、交付の経過ID、発行番号、検証番号、枚数、ファイルのハッシュ値）';
comment on column posting.enclosure.sheets is '印刷する枚数（宛名を含む）';
comment on column posting.enclosure.enclosed_at is '束に入れた日時';

create table posting.bundle_file (
  municipality_code text not null,
  bundle_id uuid not null,
  pdf bytea not null,
  document_hash text not null
    constraint bundle_file__hash check (document_hash ~ '^[0-9a-f]{64}$'),
  pages integer not null constraint bundle_file__pages check (pages >= 1),
  made_at timestamptz not null,
  constraint bundle_file__key primary key (municipality_code, bundle_id),
  constraint bundle_file__bundle foreign key (municipality_code, bundle_id)
    references posting.bundle (municipality_code, id)
);
comment on table posting.bundle_file is '束の印刷用ファイル — control sheet, and of every piece the address and the certificates [append-only]';
comment on column posting.bundle_file.municipality_code is '全国地方公共団体コード';
comment on column posting.bundle_file.bundle_id is '束ID';
comment on column posting.bundle_file.pdf is 'ファイル（PDF）';
comment on column posting.bundle_file.document_hash is 'ファイルのハッシュ値（SHA-256）';
comment on column posting.bundle_file.pages is '枚数';
comment on column posting.bundle_file.made_at is '作成日時';
alter table posting.bundle_file alter column pdf set storage external;

create table posting.step (
  municipality_code text not null,
  id uuid not null,
  piece_id uuid not null,
  kind text not null constraint step__kind check (kind in ('entered', 'held', 'released',
    'reserved', 'prepared', 'sent', 'returned', 'resent', 'cancelled')),
  recorded_at timestamptz not null,
  actor_id text not null,
  reason text,
  constraint step__key primary key (municipality_code, id),
  constraint step__piece foreign key (municipality_code, piece_id)
    references posting.piece (municipality_code, id)
);
comment on table posting.step is '郵便物の経過 — everything that happened to a piece [append-only]';
comment on column posting.step.municipality_code is '全国地方公共団体コード';
comment on column posting.step.id is '経過ID';
comment on column posting.step.piece_id is '郵便物ID';
comment on column posting.step.kind is '経過の種類（entered 受付、held 保留、released 保留の解除、reserved 束への割当て、prepared 印刷、sent 発送、returned 返戻、resent 再送、cancelled 取りやめ）';
comment on column posting.step.recorded_at is '日時';
comment on column posting.step.actor_id is '操作者ID';
comment on column posting.step.reason is '理由';
create index step__piece_steps on posting.step (municipality_code, piece_id);

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'posting:view_postings'),
  ('clerk', 'posting:handle_postings'),
  ('approver', 'posting:view_postings'),
  ('approver', 'posting:release_held');
