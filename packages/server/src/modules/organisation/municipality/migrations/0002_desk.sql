create table municipality.desk (
  municipality_code text not null,
  id text not null,
  name text not null,
  phone text not null,
  hours text not null,
  valid_from date not null,
  valid_until date,
  constraint desk__key primary key (municipality_code, id),
  constraint desk__period check (valid_until is null or valid_from < valid_until)
);
comment on table municipality.desk is '相談の窓口 — where residents ask a person, by telephone or in person';
comment on column municipality.desk.municipality_code is '全国地方公共団体コード';
comment on column municipality.desk.id is '窓口ID';
comment on column municipality.desk.name is '窓口の名称';
comment on column municipality.desk.phone is '電話番号';
comment on column municipality.desk.hours is '受付時間';
comment on column municipality.desk.valid_from is '期間の始まり';
comment on column municipality.desk.valid_until is '期間の終わり（この日を含まない）';
