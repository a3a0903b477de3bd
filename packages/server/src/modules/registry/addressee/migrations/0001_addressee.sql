-- 宛名番号 and 世帯番号: who has which, and how far the numbering of each town has come.

create schema addressee;

create table addressee.number_sequence (
  municipality_code text not null,
  kind text not null,
  last_serial bigint not null,
  constraint number_sequence__key primary key (municipality_code, kind),
  constraint number_sequence__kind check (kind in ('addressee', 'household'))
);
comment on table addressee.number_sequence is
  '付番の進み — the last serial handed out to a lane or kept free for an imported number';
comment on column addressee.number_sequence.municipality_code is '全国地方公共団体コード';
comment on column addressee.number_sequence.kind is '番号の種類（addressee 宛名番号、household 世帯番号）';
comment on column addressee.number_sequence.last_serial is '払出し済みの最後の連番（検査数字を除く9桁）';

-- Transactions that number at the same moment each hold a lane of their own and wait for nobody.
create table addressee.number_lane (
  municipality_code text not null,
  kind text not null,
  lane integer not null,
  last_serial bigint not null,
  end_serial bigint not null,
  constraint number_lane__key primary key (municipality_code, kind, lane),
  constraint number_lane__sequence foreign key (municipality_code, kind)
    references addressee.number_sequence (municipality_code, kind),
  constraint number_lane__range check (last_serial <= end_serial)
);
comment on table addressee.number_lane is
  '付番の列 — a range of serials from which one transaction at a time takes';
comment on column addressee.number_lane.municipality_code is '全国地方公共団体コード';
comment on column addressee.number_lane.kind is '番号の種類（addressee 宛名番号、household 世帯番号）';
comment on column addressee.number_lane.lane is '列の番号（1から。空いている最も小さいものを使う）';
comment on column addressee.number_lane.last_serial is '使用済みの最後の連番';
comment on column addressee.number_lane.end_serial is 'この列が使える最後の連番';

create table addressee.addressee (
  municipality_code text not null,
  addressee_number text not null,
  kind text not null,
  first_seen_on date not null default (now() at time zone 'Asia/Tokyo')::date,
  constraint addressee__key primary key (municipality_code, addressee_number),
  constraint addressee__kind check (kind in ('resident')),
  constraint addressee__number check (addressee_number ~ '^[0-9A-Za-z]{1,15}$')
);
comment on table addressee.addressee is '宛名 — every 宛名番号 of the town, once [append-only]';
comment on column addressee.addressee.municipality_code is '全国地方公共団体コード';
comment on column addressee.addressee.addressee_number is '宛名番号（15桁以内）';
comment on column addressee.addressee.kind is '宛名の種類（resident 住民）';
comment on column addressee.addressee.first_seen_on is '付番または取込みの日';
