-- Who may sign in, their sessions and what the sign-in of a town asks for.

create table platform.sign_in_town (
  municipality_code text not null,
  name text not null,
  prefecture_name text not null,
  kind text not null
    constraint sign_in_town__kind check (kind in ('municipality', 'joint-secretariat')),
  constraint sign_in_town__key primary key (municipality_code)
);
comment on table platform.sign_in_town is 'サインインできる団体 — a town as the sign-in chooser and the session show it';
comment on column platform.sign_in_town.municipality_code is '全国地方公共団体コード';
comment on column platform.sign_in_town.name is '団体名';
comment on column platform.sign_in_town.prefecture_name is '都道府県名';
comment on column platform.sign_in_town.kind is '団体の種類（municipality 市区町村、joint-secretariat 共同事務局）';

create table platform.sign_in_setting (
  municipality_code text not null,
  id uuid not null,
  name text not null constraint sign_in_setting__name
    check (name in ('idle_minutes', 'absolute_hours', 'second_factor_required')),
  value text not null,
  valid_from date not null,
  constraint sign_in_setting__key primary key (municipality_code, id)
);
comment on table platform.sign_in_setting is 'サインインの設定 — the newest entry begun on or before a day is in force [append-only]';
comment on column platform.sign_in_setting.municipality_code is '全国地方公共団体コード';
comment on column platform.sign_in_setting.id is '設定ID（新しいものほど大きい）';
comment on column platform.sign_in_setting.name is '設定名（idle_minutes 無操作の上限（分）、absolute_hours 継続の上限（時間）、second_factor_required 二要素認証の要否）';
comment on column platform.sign_in_setting.value is '値';
comment on column platform.sign_in_setting.valid_from is '適用開始日';
create index sign_in_setting__in_force
  on platform.sign_in_setting (municipality_code, name, valid_from desc, id desc);

create table platform.sign_in_place (
  municipality_code text not null,
  address text not null,
  place text not null,
  terminal text not null,
  constraint sign_in_place__key primary key (municipality_code, address)
);
comment on table platform.sign_in_place is '入力端末の所在 — the terminal that a network address stands for';
comment on column platform.sign_in_place.municipality_code is '全国地方公共団体コード';
comment on column platform.sign_in_place.address is 'ネットワークアドレス';
comment on column platform.sign_in_place.place is '入力場所';
comment on column platform.sign_in_place.terminal is '入力端末';

create table platform.reference_role (
  name text not null,
  title text not null,
  town_kind text
    constraint reference_role__town_kind check (town_kind in ('municipality', 'joint-secretariat')),
  position integer not null,
  constraint reference_role__key primary key (name)
);
comment on table platform.reference_role is '役割 — the same in every town; what a role may do is data';
comment on column platform.reference_role.name is '役割名（英字）';
comment on column platform.reference_role.title is '役割の日本語名';
comment on column platform.reference_role.town_kind is '役割を置ける団体の種類（空はどちらにも置ける）';
comment on column platform.reference_role.position is '並び順';

create table platform.reference_role_permission (
  role text not null
    constraint reference_role_permission__role references platform.reference_role (name),
  permission text not null,
  constraint reference_role_permission__key primary key (role, permission)
);
comment on table platform.reference_role_permission is '操作権限一覧表 — permissions that make up a role';
comment on column platform.reference_role_permission.role is '役割名';
comment on column platform.reference_role_permission.permission is '権限名（部屋:操作）';

create table platform.account (
  municipality_code text not null,
  id text not null,
  display_name text not null,
  password_hash text not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null,
  is_suspended boolean not null default false,
  service_from date not null,
  service_until date,
  constraint account__key primary key (municipality_code, id),
  constraint account__period check (service_until is null or service_from < service_until)
);
comment on table platform.account is '職員アカウント — who may sign in, and when';
comment on column platform.account.municipality_code is '全国地方公共団体コード';
comment on column platform.account.id is '操作者ID';
comment on column platform.account.display_name is '利用者名称';
comment on column platform.account.password_hash is 'パスワードのハッシュ（scrypt）';
comment on column platform.account.password_changed_at is 'パスワードの変更日時';
comment on column platform.account.must_change_password is '次のサインインでの変更の要否';
comment on column platform.account.is_suspended is '利用停止';
comment on column platform.account.service_from is '利用開始日';
comment on column platform.account.service_until is '利用終了日（この日を含まない）';

create table platform.account_role (
  municipality_code text not null,
  account_id text not null,
  role text not null,
  valid_from date not null,
  valid_until date,
  constraint account_role__key primary key (municipality_code, account_id, role, valid_from),
  constraint account_role__account foreign key (municipality_code, account_id)
    references platform.account (municipality_code, id),
  constraint account_role__period check (valid_until is null or valid_from < valid_until)
);
comment on table platform.account_role is '役割の割当て — roles of an account by period';
comment on column platform.account_role.municipality_code is '全国地方公共団体コード';
comment on column platform.account_role.account_id is '操作者ID';
comment on column platform.account_role.role is '役割名';
comment on column platform.account_role.valid_from is '割当開始日';
comment on column platform.account_role.valid_until is '割当終了日（この日を含まない）';

create table platform.account_permission (
  municipality_code text not null,
  account_id text not null,
  permission text not null,
  effect text not null
    constraint account_permission__effect check (effect in ('grant', 'withhold')),
  valid_from date not null,
  valid_until date,
  constraint account_permission__key
    primary key (municipality_code, account_id, permission, valid_from),
  constraint account_permission__account foreign key (municipality_code, account_id)
    references platform.account (municipality_code, id),
  constraint account_permission__period check (valid_until is null or valid_from < valid_until)
);
comment on table platform.account_permission is '個人別の権限 — what one person may do beyond or short of the roles';
comment on column platform.account_permission.municipality_code is '全国地方公共団体コード';
comment on column platform.account_permission.account_id is '操作者ID';
comment on column platform.account_permission.permission is '権限名';
comment on column platform.account_permission.effect is '付与（grant）・除外（withhold）の別';
comment on column platform.account_permission.valid_from is '適用開始日';
comment on column platform.account_permission.valid_until is '適用終了日（この日を含まない）';

create table platform.session (
  municipality_code text not null,
  token_digest text not null,
  account_id text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  place text,
  terminal text,
  constraint session__key primary key (municipality_code, token_digest),
  constraint session__account foreign key (municipality_code, account_id)
    references platform.account (municipality_code, id)
);
comment on table platform.session is 'セッション — a sign-in in force; the token itself is nowhere kept';
comment on column platform.session.municipality_code is '全国地方公共団体コード';
comment on column platform.session.token_digest is 'トークンのダイジェスト（SHA-256）';
comment on column platform.session.account_id is '操作者ID';
comment on column platform.session.started_at is '開始日時';
comment on column platform.session.last_seen_at is '最終操作日時（30秒以内の誤差）';
comment on column platform.session.ended_at is '終了日時';
comment on column platform.session.place is '入力場所';
comment on column platform.session.terminal is '入力端末';
create index session__account on platform.session (municipality_code, account_id);

create table platform.sign_in_attempt (
  municipality_code text not null,
  kind text not null constraint sign_in_attempt__kind check (kind in ('account', 'address')),
  key_digest text not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  wait_until timestamptz,
  constraint sign_in_attempt__key primary key (municipality_code, kind, key_digest)
);
comment on table platform.sign_in_attempt is 'サインインの失敗 — counted by account and by address, so that a restart forgets nothing';
comment on column platform.sign_in_attempt.municipality_code is '全国地方公共団体コード（アドレスの計数は団体によらないため 000000）';
comment on column platform.sign_in_attempt.kind is '計数の単位（account 操作者ID、address ネットワークアドレス）';
comment on column platform.sign_in_attempt.key_digest is '計数の対象のダイジェスト';
comment on column platform.sign_in_attempt.failures is '続けて失敗した回数';
comment on column platform.sign_in_attempt.last_failed_at is '最後に失敗した日時';
comment on column platform.sign_in_attempt.wait_until is '次に試せる日時';

create table platform.second_factor (
  municipality_code text not null,
  account_id text not null,
  secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  constraint second_factor__key primary key (municipality_code, account_id),
  constraint second_factor__account foreign key (municipality_code, account_id)
    references platform.account (municipality_code, id)
);
comment on table platform.second_factor is '二要素認証 — the secret of the authenticator app';
comment on column platform.second_factor.municipality_code is '全国地方公共団体コード';
comment on column platform.second_factor.account_id is '操作者ID';
comment on column platform.second_factor.secret is '共有鍵（Base32）';
comment on column platform.second_factor.confirmed_at is '登録確認日時';
comment on column platform.second_factor.last_step is '最後に受け付けた時刻区分（同じコードの再使用を断る）';

create table platform.recovery_code (
  municipality_code text not null,
  account_id text not null,
  code_digest text not null,
  used_at timestamptz,
  constraint recovery_code__key primary key (municipality_code, account_id, code_digest),
  constraint recovery_code__account foreign key (municipality_code, account_id)
    references platform.account (municipality_code, id)
);
comment on table platform.recovery_code is '予備コード — for a lost authenticator, each good once';
comment on column platform.recovery_code.municipality_code is '全国地方公共団体コード';
comment on column platform.recovery_code.account_id is '操作者ID';
comment on column platform.recovery_code.code_digest is 'コードのダイジェスト（SHA-256）';
comment on column platform.recovery_code.used_at is '使用日時';

-- サインイン画面の団体一覧 — public facts alone: code, name, prefecture and kind.
create function platform.sign_in_towns()
returns table (municipality_code text, name text, prefecture_name text, kind text)
language sql stable security definer set search_path = platform, pg_temp
as $$
  select t.municipality_code, t.name, t.prefecture_name, t.kind
  from platform.sign_in_town t order by t.kind desc, t.municipality_code
$$;

-- 対象者からの操作記録 — of the town in the setting alone; a definer because row-level security
-- keeps the planner from the array index.
create function platform.audit_entries_about(
  subject text, recorded_from timestamptz, recorded_until timestamptz, most integer
) returns setof platform.audit_entry
language sql stable security definer set search_path = platform, pg_temp
as $$
  select e.* from platform.audit_entry e
  where e.municipality_code = platform.current_municipality()
    and e.subjects @> array[subject]
    and e.recorded_at >= recorded_from and e.recorded_at < recorded_until
  order by e.recorded_at desc, e.id desc limit most
$$;
