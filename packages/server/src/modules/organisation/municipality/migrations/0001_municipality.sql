create schema municipality;

create table municipality.profile (
  municipality_code text not null,
  id uuid not null,
  name text not null,
  name_kana text not null,
  prefecture_name text not null,
  district_name text,
  kind text not null
    constraint profile__kind check (kind in ('municipality', 'joint-secretariat')),
  postal_code text,
  seat_address text not null,
  valid_from date not null,
  constraint profile__key primary key (municipality_code, id)
);
comment on table municipality.profile is '団体の基本情報 — the newest entry begun on or before a day is in force [append-only]';
comment on column municipality.profile.municipality_code is '全国地方公共団体コード';
comment on column municipality.profile.id is '登録ID（新しいものほど大きい）';
comment on column municipality.profile.name is '団体名';
comment on column municipality.profile.name_kana is '団体名（カナ）';
comment on column municipality.profile.prefecture_name is '都道府県名';
comment on column municipality.profile.district_name is '郡名';
comment on column municipality.profile.kind is '団体の種類（municipality 市区町村、joint-secretariat 共同事務局）';
comment on column municipality.profile.postal_code is '役場の郵便番号';
comment on column municipality.profile.seat_address is '役場の所在地';
comment on column municipality.profile.valid_from is '適用開始日';
create index profile__in_force on municipality.profile (municipality_code, valid_from desc, id desc);

create table municipality.certifier (
  municipality_code text not null,
  id uuid not null,
  capacity text not null constraint certifier__capacity check (capacity in ('mayor', 'acting')),
  title text not null,
  name text,
  valid_from date not null,
  valid_until date,
  constraint certifier__key primary key (municipality_code, id),
  constraint certifier__period check (valid_until is null or valid_from < valid_until)
);
comment on table municipality.certifier is '認証者 — the mayor and whoever acts for the mayor, by period';
comment on column municipality.certifier.municipality_code is '全国地方公共団体コード';
comment on column municipality.certifier.id is '認証者ID';
comment on column municipality.certifier.capacity is '立場（mayor 市区町村長、acting 職務代理者）';
comment on column municipality.certifier.title is '職名';
comment on column municipality.certifier.name is '氏名（登録前は空）';
comment on column municipality.certifier.valid_from is '期間の始まり';
comment on column municipality.certifier.valid_until is '期間の終わり（この日を含まない）';
create index certifier__period_start on municipality.certifier (municipality_code, valid_from);

create table municipality.seal (
  municipality_code text not null,
  id uuid not null,
  kind text not null
    constraint seal__kind check (kind in ('mayor', 'acting', 'certificate', 'card')),
  image text not null,
  size_millimetres numeric(4, 1) not null
    constraint seal__size check (size_millimetres > 0 and size_millimetres <= 25),
  colour text not null constraint seal__colour check (colour in ('black', 'red')),
  valid_from date not null,
  constraint seal__key primary key (municipality_code, id)
);
comment on table municipality.seal is '公印 — electronic seals; the newest begun on or before a day is in force [append-only]';
comment on column municipality.seal.municipality_code is '全国地方公共団体コード';
comment on column municipality.seal.id is '公印ID（新しいものほど大きい）';
comment on column municipality.seal.kind is '公印の種類（mayor 長、acting 職務代理者、certificate 証明書専用、card カード券面用）';
comment on column municipality.seal.image is '印影（SVG）';
comment on column municipality.seal.size_millimetres is '一辺の長さ（ミリメートル）';
comment on column municipality.seal.colour is '色（black 黒、red 赤。赤はカード券面用のみ）';
comment on column municipality.seal.valid_from is '適用開始日';

create table municipality.office (
  municipality_code text not null,
  id text not null,
  name text not null,
  kind text not null
    constraint office__kind check (kind in ('main', 'branch', 'sub-branch', 'section')),
  valid_from date not null,
  valid_until date,
  constraint office__key primary key (municipality_code, id),
  constraint office__period check (valid_until is null or valid_from < valid_until)
);
comment on table municipality.office is '入力場所 — where the system is used';
comment on column municipality.office.municipality_code is '全国地方公共団体コード';
comment on column municipality.office.id is '入力場所ID';
comment on column municipality.office.name is '入力場所名';
comment on column municipality.office.kind is '種類（main 本庁、branch 支所、sub-branch 出張所、section 利用課）';
comment on column municipality.office.valid_from is '使用開始日';
comment on column municipality.office.valid_until is '使用終了日（この日を含まない）';

create table municipality.terminal (
  municipality_code text not null,
  id text not null,
  office_id text not null,
  name text not null,
  address text,
  valid_from date not null,
  valid_until date,
  constraint terminal__key primary key (municipality_code, id),
  constraint terminal__address unique (municipality_code, address),
  constraint terminal__office foreign key (municipality_code, office_id)
    references municipality.office (municipality_code, id),
  constraint terminal__period check (valid_until is null or valid_from < valid_until)
);
comment on table municipality.terminal is '入力端末 — a terminal of an office';
comment on column municipality.terminal.municipality_code is '全国地方公共団体コード';
comment on column municipality.terminal.id is '入力端末ID';
comment on column municipality.terminal.office_id is '入力場所ID';
comment on column municipality.terminal.name is '端末名';
comment on column municipality.terminal.address is 'ネットワークアドレス';
comment on column municipality.terminal.valid_from is '使用開始日';
comment on column municipality.terminal.valid_until is '使用終了日（この日を含まない）';

create table municipality.setting (
  municipality_code text not null,
  id uuid not null,
  name text not null,
  value text not null,
  valid_from date not null,
  constraint setting__key primary key (municipality_code, id)
);
comment on table municipality.setting is '設定 — choices of a town; the newest begun on or before a day is in force [append-only]';
comment on column municipality.setting.municipality_code is '全国地方公共団体コード';
comment on column municipality.setting.id is '設定ID（新しいものほど大きい）';
comment on column municipality.setting.name is '設定名';
comment on column municipality.setting.value is '値';
comment on column municipality.setting.valid_from is '適用開始日';
create index setting__in_force
  on municipality.setting (municipality_code, name, valid_from desc, id desc);

create table municipality.closed_day (
  municipality_code text not null,
  day date not null,
  title text not null,
  constraint closed_day__key primary key (municipality_code, day)
);
comment on table municipality.closed_day is '休業日 — days beyond Saturday and Sunday on which the office is closed';
comment on column municipality.closed_day.municipality_code is '全国地方公共団体コード';
comment on column municipality.closed_day.day is '年月日';
comment on column municipality.closed_day.title is '休業日の名称';

create table municipality.opening_hours (
  municipality_code text not null,
  id uuid not null,
  valid_from date not null,
  opens_at time not null,
  closes_at time not null,
  constraint opening_hours__key primary key (municipality_code, id),
  constraint opening_hours__order check (opens_at < closes_at)
);
comment on table municipality.opening_hours is '開庁時間 — from Monday to Friday, closed days apart; from a day until the next, the one entered last holds [append-only]';
comment on column municipality.opening_hours.municipality_code is '全国地方公共団体コード';
comment on column municipality.opening_hours.id is '開庁時間ID（新しいものほど大きい）';
comment on column municipality.opening_hours.valid_from is '適用開始日';
comment on column municipality.opening_hours.opens_at is '始まりの時刻';
comment on column municipality.opening_hours.closes_at is '終わりの時刻';

create table municipality.published_figure (
  municipality_code text not null,
  population integer,
  households integer,
  schema_version text,
  settings_version text,
  forms_version text,
  as_of timestamptz not null,
  constraint published_figure__key primary key (municipality_code)
);
comment on table municipality.published_figure is '公表値 — figures of a town that other towns may see; never residents';
comment on column municipality.published_figure.municipality_code is '全国地方公共団体コード';
comment on column municipality.published_figure.population is '人口';
comment on column municipality.published_figure.households is '世帯数';
comment on column municipality.published_figure.schema_version is 'データベースの版';
comment on column municipality.published_figure.settings_version is '設定項目の版';
comment on column municipality.published_figure.forms_version is '様式の版';
comment on column municipality.published_figure.as_of is '基準日時';

-- 団体比較 — the one view across towns. It has rows for the joint secretariat alone, whatever the
-- application asks: the town in the setting must be one.
create view municipality.published_town_figures as
select t.municipality_code, t.name, t.prefecture_name, f.population, f.households,
  f.schema_version, f.settings_version, f.forms_version, f.as_of
from platform.sign_in_town t
left join municipality.published_figure f on f.municipality_code = t.municipality_code
where t.kind = 'municipality'
  and exists (select from platform.sign_in_town s
    where s.municipality_code = platform.current_municipality()
      and s.kind = 'joint-secretariat');
comment on view municipality.published_town_figures is '団体比較 — figures of every town, for the joint secretariat alone';
grant select on municipality.published_town_figures to yakuba_app;
