-- 本人確認: cards bound to residents, challenges, residents' sessions, and proofs by documents.

create schema identity_proof;

create table identity_proof.binding (
  municipality_code text not null,
  id uuid not null,
  kind text not null constraint binding__kind check (kind in ('signature', 'authentication')),
  serial_number text not null constraint binding__serial check (serial_number ~ '^[0-9A-F]{1,40}$'),
  addressee_number text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  holder_digest text,
  is_simulated boolean not null,
  origin text not null constraint binding__origin
    check (origin in ('counter', 'first-signature', 'renewal', 'paired')),
  bound_at timestamptz not null,
  ended_at timestamptz,
  end_reason text constraint binding__end_reason
    check (end_reason in ('closed-record', 'items-changed', 'renewed', 'replaced', 'by-staff')),
  constraint binding__key primary key (municipality_code, id),
  constraint binding__end check ((ended_at is null) = (end_reason is null)),
  constraint binding__holder check ((kind = 'signature') = (holder_digest is not null))
);
comment on table identity_proof.binding is 'カードの結び付け — a certificate and the resident it stands for; the serial number alone is kept of it';
comment on column identity_proof.binding.municipality_code is '全国地方公共団体コード';
comment on column identity_proof.binding.id is '結び付けID';
comment on column identity_proof.binding.kind is '電子証明書の種類（signature 署名用、authentication 利用者証明用）';
comment on column identity_proof.binding.serial_number is '電子証明書のシリアル番号（16進）';
comment on column identity_proof.binding.addressee_number is '宛名番号';
comment on column identity_proof.binding.not_before is '電子証明書の有効期間の始め';
comment on column identity_proof.binding.not_after is '電子証明書の有効期間の終わり';
comment on column identity_proof.binding.holder_digest is '結び付け時の基本4情報の要約値（SHA-256。署名用のみ）';
comment on column identity_proof.binding.is_simulated is '模擬の電子証明書';
comment on column identity_proof.binding.origin is '結び付けの経緯（counter 窓口、first-signature 初めの申請の署名、renewal 更新、paired 同じカードの署名用から）';
comment on column identity_proof.binding.bound_at is '結び付けた日時';
comment on column identity_proof.binding.ended_at is '結び付けが終わった日時';
comment on column identity_proof.binding.end_reason is '終わった理由（closed-record 消除・転出・死亡、items-changed 基本4情報の変更、renewed 更新、replaced 新しいカード、by-staff 職員）';
create unique index binding__in_force
  on identity_proof.binding (municipality_code, kind, serial_number) where ended_at is null;
create index binding__serial_number
  on identity_proof.binding (municipality_code, kind, serial_number, bound_at desc);
create index binding__person on identity_proof.binding (municipality_code, addressee_number);

create table identity_proof.challenge (
  municipality_code text not null,
  id uuid not null,
  purpose text not null constraint challenge__purpose check (purpose in ('sign-in', 'counter')),
  nonce text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint challenge__key primary key (municipality_code, id)
);
comment on table identity_proof.challenge is '確認番号 — what a card is asked to sign; good for one proof within two minutes';
comment on column identity_proof.challenge.municipality_code is '全国地方公共団体コード';
comment on column identity_proof.challenge.id is '確認番号のID';
comment on column identity_proof.challenge.purpose is '用途（sign-in サインイン、counter 窓口の結び付け）';
comment on column identity_proof.challenge.nonce is '乱数';
comment on column identity_proof.challenge.expires_at is '有効期限';
comment on column identity_proof.challenge.used_at is '使われた日時';
create index challenge__expiry on identity_proof.challenge (municipality_code, expires_at);

create table identity_proof.resident_session (
  municipality_code text not null,
  token_digest text not null,
  kind text not null constraint resident_session__kind check (kind in ('resident', 'guest')),
  binding_id uuid,
  is_simulated boolean not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  constraint resident_session__key primary key (municipality_code, token_digest),
  constraint resident_session__binding_of_kind
    check ((kind = 'resident') = (binding_id is not null)),
  constraint resident_session__binding foreign key (municipality_code, binding_id)
    references identity_proof.binding (municipality_code, id)
);
comment on table identity_proof.resident_session is '住民のセッション — a sign-in by card, over as soon as its binding is; the token itself is nowhere kept';
comment on column identity_proof.resident_session.municipality_code is '全国地方公共団体コード';
comment on column identity_proof.resident_session.token_digest is 'トークンの要約値（SHA-256）';
comment on column identity_proof.resident_session.kind is '種類（resident カードによるサインイン、guest ゲスト）';
comment on column identity_proof.resident_session.binding_id is 'カードの結び付けのID';
comment on column identity_proof.resident_session.is_simulated is '模擬のカードによるサインイン';
comment on column identity_proof.resident_session.started_at is '開始日時';
comment on column identity_proof.resident_session.last_seen_at is '最終操作日時';
comment on column identity_proof.resident_session.ended_at is '終了日時';
create index resident_session__started
  on identity_proof.resident_session (municipality_code, started_at);

create table identity_proof.reference_proof_document (
  kind text not null,
  title text not null,
  document_group text not null
    constraint reference_proof_document__group check (document_group in ('one', 'two-a', 'two-b')),
  has_photo boolean not null,
  has_expiry boolean not null,
  points text[] not null,
  position integer not null,
  valid_from date not null,
  valid_until date,
  constraint reference_proof_document__key primary key (kind, valid_from)
);
comment on table identity_proof.reference_proof_document is '本人確認書類 — what documents prove who somebody is, the same in every town, by period';
comment on column identity_proof.reference_proof_document.kind is '書類の種類（英字）';
comment on column identity_proof.reference_proof_document.title is '書類の名称';
comment on column identity_proof.reference_proof_document.document_group is '区分（one 1点で足りる、two-a 2点のうち必ず1点、two-b 2点のうちの1点）';
comment on column identity_proof.reference_proof_document.has_photo is '顔写真の有無';
comment on column identity_proof.reference_proof_document.has_expiry is '有効期限の有無';
comment on column identity_proof.reference_proof_document.points is '確かめる点';
comment on column identity_proof.reference_proof_document.position is '並び順';
comment on column identity_proof.reference_proof_document.valid_from is '適用開始日';
comment on column identity_proof.reference_proof_document.valid_until is '適用終了日（この日を含まない）';

insert into identity_proof.reference_proof_document
  (kind, title, document_group, has_photo, has_expiry, points, position, valid_from) values
  ('individual-number-card', 'マイナンバーカード', 'one', true, true, '{顔写真,氏名,住所,有効期限,券面の加工の有無}', 1, '2016-01-01'),
  ('driving-licence', '運転免許証', 'one', true, true, '{顔写真,氏名,住所（裏面の変更を含む）,有効期限,券面の加工の有無}', 2, '2008-05-01'),
  ('driving-history', '運転経歴証明書', 'one', true, false, '{顔写真,氏名,住所,平成24年4月1日以後の交付}', 3, '2012-04-01'),
  ('passport', '旅券', 'one', true, true, '{顔写真,氏名,生年月日,有効期限}', 4, '2008-05-01'),
  ('residence-card', '在留カード・特別永住者証明書', 'one', true, true, '{顔写真,氏名,住居地,有効期限,券面の加工の有無}', 5, '2012-07-09'),
  ('disability-certificate', '身体障害者手帳・療育手帳・精神障害者保健福祉手帳', 'one', true, false, '{顔写真,氏名,住所}', 6, '2008-05-01'),
  ('public-office-id', '官公署の身分証明書（顔写真付き）', 'one', true, true, '{顔写真,氏名,有効期限}', 7, '2008-05-01'),
  ('insurance-eligibility', '健康保険の資格確認書', 'two-a', false, true, '{氏名,生年月日,有効期限}', 8, '2024-12-02'),
  ('care-insurance-card', '介護保険の被保険者証', 'two-a', false, false, '{氏名,生年月日,住所}', 9, '2008-05-01'),
  ('pension-document', '基礎年金番号通知書・年金証書', 'two-a', false, false, '{氏名,生年月日}', 10, '2008-05-01'),
  ('welfare-certificate', '生活保護の受給者証', 'two-a', false, true, '{氏名,有効期限}', 11, '2008-05-01'),
  ('student-card', '学生証（顔写真付き）', 'two-b', true, true, '{顔写真,氏名,有効期限}', 12, '2008-05-01'),
  ('employee-card', '法人の身分証明書（顔写真付き）', 'two-b', true, false, '{顔写真,氏名}', 13, '2008-05-01'),
  ('bank-book', '預金通帳・キャッシュカード', 'two-b', false, false, '{氏名}', 14, '2008-05-01'),
  ('patient-card', '診察券', 'two-b', false, false, '{氏名}', 15, '2008-05-01');

create table identity_proof.reference_proof_requirement (
  procedure_code text not null,
  requirement text not null constraint reference_proof_requirement__requirement
    check (requirement in ('standard', 'photo-only', 'none')),
  legal_basis text not null,
  valid_from date not null,
  valid_until date,
  constraint reference_proof_requirement__key primary key (procedure_code, valid_from)
);
comment on table identity_proof.reference_proof_requirement is '手続ごとの本人確認 — what a procedure asks for at the counter; the row of * holds for all others';
comment on column identity_proof.reference_proof_requirement.procedure_code is '手続コード（* は定めのない手続）';
comment on column identity_proof.reference_proof_requirement.requirement is '求める確認（standard 1点か2点、photo-only 顔写真付き1点、none 不要）';
comment on column identity_proof.reference_proof_requirement.legal_basis is '根拠';
comment on column identity_proof.reference_proof_requirement.valid_from is '適用開始日';
comment on column identity_proof.reference_proof_requirement.valid_until is '適用終了日（この日を含まない）';

insert into identity_proof.reference_proof_requirement
  (procedure_code, requirement, legal_basis, valid_from) values
  ('*', 'standard', '住民基本台帳法第12条第3項・第27条第2項', '2008-05-01'),
  ('seal-registration', 'photo-only', '印鑑登録証明事務処理要領（即日に登録する場合）', '2008-05-01');

create table identity_proof.document_proof (
  municipality_code text not null,
  id uuid not null,
  reference text not null,
  procedure_code text not null,
  addressee_number text,
  person text not null
    constraint document_proof__person check (person in ('self', 'household-member', 'agent')),
  requirement text not null,
  documents jsonb not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  place text,
  terminal text,
  constraint document_proof__key primary key (municipality_code, id)
);
comment on table identity_proof.document_proof is '書類による本人確認 — which documents were seen, and what of them; never their numbers [append-only]';
comment on column identity_proof.document_proof.municipality_code is '全国地方公共団体コード';
comment on column identity_proof.document_proof.id is '記録ID';
comment on column identity_proof.document_proof.reference is '受付番号';
comment on column identity_proof.document_proof.procedure_code is '手続コード';
comment on column identity_proof.document_proof.addressee_number is '宛名番号（住民でない人は空）';
comment on column identity_proof.document_proof.person is '確認した人（self 本人、household-member 同一世帯、agent 代理人）';
comment on column identity_proof.document_proof.requirement is '求めた確認';
comment on column identity_proof.document_proof.documents is '書類の種類と確かめた点（番号は記録しない）';
comment on column identity_proof.document_proof.recorded_at is '記録日時';
comment on column identity_proof.document_proof.staff_id is '操作者ID';
comment on column identity_proof.document_proof.place is '入力場所';
comment on column identity_proof.document_proof.terminal is '入力端末';
create index document_proof__reference
  on identity_proof.document_proof (municipality_code, reference, recorded_at);

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'identity_proof:bind_card'),
  ('clerk', 'identity_proof:record_document_proof'),
  ('clerk', 'identity_proof:view_proof'),
  ('approver', 'identity_proof:bind_card'),
  ('approver', 'identity_proof:view_proof');
