-- 検索: one row a person, found by pieces of names, readings and addresses, present and past.

create table resident.search_entry (
  municipality_code text not null,
  addressee_number text not null,
  history_number integer not null,
  is_closed boolean not null,
  date_of_birth text collate "C" not null,
  sex text not null,
  relationship text,
  closing_reason text,
  machi_aza_code text,
  unfilled integer not null,
  family_key text collate "C" not null,
  reading_key text collate "C" not null,
  names text collate "C" not null,
  readings text collate "C" not null,
  places text collate "C" not null,
  keys integer[] not null,
  traits integer[] not null,
  constraint search_entry__key primary key (municipality_code, addressee_number)
);
comment on table resident.search_entry is '検索の索引 — keys of present and past names and addresses, one row a person';
comment on column resident.search_entry.municipality_code is '全国地方公共団体コード';
comment on column resident.search_entry.addressee_number is '宛名番号';
comment on column resident.search_entry.history_number is '最新の履歴番号';
comment on column resident.search_entry.is_closed is '除票';
comment on column resident.search_entry.date_of_birth is '生年月日（不詳の部分は00）';
comment on column resident.search_entry.sex is '性別';
comment on column resident.search_entry.relationship is '続柄';
comment on column resident.search_entry.closing_reason is '消除の事由';
comment on column resident.search_entry.machi_aza_code is '住所町字コード';
comment on column resident.search_entry.unfilled is '未入力の項目（ビットの並び）';
comment on column resident.search_entry.family_key is '現在の氏の鍵（前方一致と並び順）';
comment on column resident.search_entry.reading_key is '現在のフリガナの鍵（前方一致と並び順）';
comment on column resident.search_entry.names is '氏名・旧氏・通称の鍵（行ごとに鍵と種類の印、過去の項目の印は p で始まる）';
comment on column resident.search_entry.readings is 'フリガナの鍵（同上）';
comment on column resident.search_entry.places is '住所・方書の鍵（同上）';
comment on column resident.search_entry.keys is '鍵の文字組の番号（団体コードとともに求めた値）';
comment on column resident.search_entry.traits is '続柄・消除の事由・町字・誕生日・未入力の番号（同上）';
create index search_entry__keys on resident.search_entry using gin (keys, traits)
  with (gin_pending_list_limit = 512);
create index search_entry__reading on resident.search_entry
  (municipality_code, is_closed, reading_key, addressee_number);
create index search_entry__family on resident.search_entry
  (municipality_code, is_closed, family_key, reading_key, addressee_number);
create index search_entry__birth on resident.search_entry (municipality_code, date_of_birth);

create table resident.search_history (
  municipality_code text not null,
  staff_id text not null,
  id uuid not null,
  request jsonb not null,
  request_digest text not null,
  searched_at timestamptz not null,
  constraint search_history__key primary key (municipality_code, staff_id, id),
  constraint search_history__request unique (municipality_code, staff_id, request_digest)
);
comment on table resident.search_history is '検索履歴 — the last searches of each clerk; never 個人番号 or 住民票コード';
comment on column resident.search_history.municipality_code is '全国地方公共団体コード';
comment on column resident.search_history.staff_id is '操作者ID';
comment on column resident.search_history.id is '検索履歴の番号';
comment on column resident.search_history.request is '検索条件';
comment on column resident.search_history.request_digest is '検索条件のダイジェスト（同じ条件は1件にまとめる）';
comment on column resident.search_history.searched_at is '最後に検索した日時';

-- 項目の合併: present lines first, then what was stored before and is present no longer, as past.
create function resident.merge_items(present text, stored text) returns text
language sql immutable parallel safe
as $$
  select case when kept.lines is null then present
    else case when present = '' then e'\n' else present end || kept.lines || e'\n' end
  from (
    select string_agg(past.key || e'\tp' || past.tag, e'\n' order by past.place) as lines
    from (
      select split_part(l.line, e'\t', 1) as key, right(l.line, 1) as tag, min(l.place) as place
      from string_to_table(stored, e'\n') with ordinality as l (line, place)
      where l.line <> ''
      group by 1, 2) past
    where strpos(present, e'\n' || past.key || e'\t' || past.tag || e'\n') = 0) kept
$$;

-- 索引の書込み: what was findable stays findable; facts are those of the newest row alone. The list
-- of pieces not yet sorted in is kept short, for every search reads it.
create function resident.save_search_entries(entries json) returns void
language plpgsql
as $$
declare
  entry resident.search_entry;
begin
  for entry in
    select * from json_populate_recordset(null::resident.search_entry, entries) given
    order by given.addressee_number, given.history_number
  loop
    insert into resident.search_entry as stored select entry.*
    on conflict (municipality_code, addressee_number) do update set
      history_number = excluded.history_number,
      is_closed = excluded.is_closed,
      date_of_birth = excluded.date_of_birth,
      sex = excluded.sex,
      relationship = excluded.relationship,
      closing_reason = excluded.closing_reason,
      machi_aza_code = excluded.machi_aza_code,
      unfilled = excluded.unfilled,
      family_key = excluded.family_key,
      reading_key = excluded.reading_key,
      names = resident.merge_items(excluded.names, stored.names),
      readings = resident.merge_items(excluded.readings, stored.readings),
      places = resident.merge_items(excluded.places, stored.places),
      keys = array(select k from unnest(excluded.keys || stored.keys) k group by k order by k),
      traits = excluded.traits;
  end loop;
end $$;

-- 探し方: one way of looking. Absent parts do not restrict; …_like are patterns, the rest of them
-- regular expressions.
create type resident.search_look as (
  keys jsonb,
  exact_keys jsonb,
  prefix_keys jsonb,
  traits integer[],
  ranges jsonb,
  is_family_range boolean,
  is_broad boolean,
  rank_column text,
  exact text[],
  prefix text[],
  names_like text[],
  readings_like text[],
  places_like text[],
  names text[],
  readings text[],
  places text[],
  born_from text,
  born_until text,
  born_month_day text,
  sex text,
  is_closed boolean,
  relationship text,
  closing_reason text,
  machi_aza_code text,
  unfilled integer,
  numbers jsonb,
  people text[]
);

create type resident.search_hit as (
  addressee_number text,
  rank integer,
  is_closed boolean,
  reading_key text
);

create function resident.fits(e resident.search_entry, look resident.search_look) returns boolean
language sql stable
as $$
  select (look.names_like is null or e.names like any (look.names_like))
    and (look.readings_like is null or e.readings like any (look.readings_like))
    and (look.places_like is null or e.places like any (look.places_like))
    and (look.names is null or e.names ~ all (look.names))
    and (look.readings is null or e.readings ~ all (look.readings))
    and (look.places is null or e.places ~ all (look.places))
    and (look.born_from is null or e.date_of_birth >= look.born_from)
    and (look.born_until is null or e.date_of_birth <= look.born_until)
    and (look.born_month_day is null or right(e.date_of_birth, 5) = look.born_month_day)
    and (look.sex is null or e.sex = look.sex)
    and (look.is_closed is null or e.is_closed = look.is_closed)
    and (look.relationship is null or e.relationship = look.relationship)
    and (look.closing_reason is null or e.closing_reason = look.closing_reason)
    and (look.machi_aza_code is null or e.machi_aza_code = look.machi_aza_code)
    and (look.unfilled is null or e.unfilled & look.unfilled = look.unfilled)
    and (look.people is null or e.addressee_number = any (look.people))
$$;

-- In the order of the reading (or of the family name, then the reading): people of a range, the
-- living or the closed. Looks at so many at most; where few of them fit, the pieces find the rest.
create function resident.hits_in_order(
  look resident.search_look, range_from text, range_until text, looked integer, most integer
) returns setof resident.search_hit
language plpgsql stable
as $$
declare
  town text := platform.current_municipality();
  closed boolean := coalesce(look.is_closed, false);
begin
  if look.is_family_range and range_from <> '' then
    return query
      select e.addressee_number, resident.rank_of(row(e.*)::resident.search_entry, look), closed,
        e.reading_key
      from (
        select * from resident.search_entry one
        where one.municipality_code = town and one.is_closed = closed
          and one.family_key >= range_from and one.family_key < range_until
        order by one.family_key, one.reading_key, one.addressee_number limit looked) e
      where resident.fits(row(e.*)::resident.search_entry, look) limit most;
  else
    return query
      select e.addressee_number, resident.rank_of(row(e.*)::resident.search_entry, look), closed,
        e.reading_key
      from (
        select * from resident.search_entry one
        where one.municipality_code = town and one.is_closed = closed
          and one.reading_key >= range_from and one.reading_key < range_until
        order by one.reading_key, one.addressee_number limit looked) e
      where resident.fits(row(e.*)::resident.search_entry, look) limit most;
  end if;
end $$;

-- By pieces, traits, birth or numbers, whichever restricts most: at most so many, in no order. The
-- planner holds a look into an array of eighty numbers for as cheap as comparing two, and would
-- rather walk the whole town; the two settings tell it better.
create function resident.hits_by_keys(
  look resident.search_look, branches jsonb, most integer
) returns setof resident.search_hit
language plpgsql stable
set enable_indexscan = off
set cpu_operator_cost = 0.1
as $$
declare
  town text := platform.current_municipality();
  branch integer[];
  so_far integer := 0;
  met integer;
begin
  for branch in
    select case when given = 'null'::jsonb then null
      else array(select jsonb_array_elements_text(given)::integer) end
    from jsonb_array_elements(coalesce(branches, '[null]')) given
  loop
    return query
      select e.addressee_number, resident.rank_of(e, look), e.is_closed, e.reading_key
      from resident.search_entry e
      where e.municipality_code = town
        and (branch is null or e.keys @> branch)
        and (look.traits is null or e.traits @> look.traits)
        and resident.fits(e, look)
      limit most - so_far;
    get diagnostics met = row_count;
    so_far := so_far + met;
    exit when so_far >= most;
  end loop;
end $$;

create function resident.rank_of(e resident.search_entry, look resident.search_look) returns integer
language sql stable
as $$
  select case look.rank_column
    when 'names' then case when not e.names like any (look.prefix) then 2
      when e.names like any (look.exact) then 0 else 1 end
    when 'readings' then case when not e.readings like any (look.prefix) then 2
      when e.readings like any (look.exact) then 0 else 1 end
    else 2 end
$$;

-- 番号から人へ: the people who bear a number now.
create function resident.people_of_numbers(kind text, wanted text[]) returns text[]
language plpgsql stable
as $$
declare
  town text := platform.current_municipality();
begin
  case kind
    when 'any' then return array(
      select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.addressee_number = any (wanted)
      union select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.household_number = any (wanted));
    when 'addressee' then return array(
      select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.addressee_number = any (wanted));
    when 'household' then return array(
      select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.household_number = any (wanted));
    when 'individual' then return array(
      select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.individual_number = any (wanted));
    when 'record-code' then return array(
      select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.resident_record_code = any (wanted));
    when 'card' then return array(
      select r.addressee_number from resident.resident r
      where r.municipality_code = town and r.residence_card_number = any (wanted));
  end case;
end $$;

create function resident.people_of(numbers jsonb) returns text[]
language plpgsql stable
as $$
declare
  condition jsonb;
  bearers text[];
  people text[];
begin
  for condition in select jsonb_array_elements(coalesce(numbers, '[]')) loop
    bearers := resident.people_of_numbers(
      condition ->> 'kind', array(select jsonb_array_elements_text(condition -> 'values')));
    people := case when people is null then bearers
      else array(select unnest(people) intersect select unnest(bearers)) end;
  end loop;
  return people;
end $$;

-- One way of looking, best first. A beginning that many names share is read off in order, and so is
-- what is likely in every other name; what few share is found by its pieces and ranked. Only where
-- reading off meets too few does the first of what was found stand for the rest.
create function resident.hits_of(look resident.search_look, most integer)
returns setof resident.search_hit
language plpgsql stable
as $$
declare
  offered_most constant integer := 2000;
  is_read_off boolean;
  near resident.search_hit[] := '{}';
  sure resident.search_hit[] := '{}';
  offered resident.search_hit[] := '{}';
  part jsonb;
begin
  for part in select jsonb_array_elements(coalesce(look.ranges, '[]')) loop
    near := near || array(
      select h from resident.hits_in_order(
        look, part ->> 0, part ->> 1, 2000, most - cardinality(near)) h);
    exit when cardinality(near) >= most;
  end loop;
  if cardinality(near) >= most then
    if look.exact_keys is not null then
      sure := array(select h from resident.hits_by_keys(look, look.exact_keys, offered_most) h
        where h.rank = 0);
    end if;
    return query select * from unnest(sure || near);
    return;
  end if;
  if look.is_broad then
    near := array(select h from resident.hits_in_order(look, '', U&'\+10FFFF', 1500, most) h);
  end if;
  is_read_off := look.is_broad and cardinality(near) >= most;
  if not is_read_off then
    offered := array(select h from resident.hits_by_keys(look, look.keys, offered_most + 1) h);
    if cardinality(offered) <= offered_most then
      return query select * from unnest(offered);
      return;
    end if;
    near := array(select h from resident.hits_in_order(look, '', U&'\+10FFFF', 4000, most) h);
    is_read_off := cardinality(near) >= most;
  end if;
  if look.prefix_keys is not null then
    sure := array(select h from resident.hits_by_keys(look, look.prefix_keys, offered_most) h
      where h.rank < 2);
  end if;
  return query select * from unnest(sure || near || case when is_read_off then '{}' else offered end);
end $$;

-- 検索 — the only way past the tenancy policy in this room: a policy keeps the planner from using an
-- index of arrays, so this function looks as the owner, and takes the town from the session alone.
create function resident.find_people(looks jsonb, most integer)
returns table (addressee_number text, place integer)
language plpgsql stable security definer rows 51
set search_path = resident, pg_temp
set plan_cache_mode = force_custom_plan
set enable_seqscan = off
as $$
declare
  part jsonb;
  look resident.search_look;
  found text[] := '{}';
begin
  if platform.current_municipality() is null then
    return;
  end if;
  for part in select jsonb_array_elements(looks) loop
    look := jsonb_populate_record(null::resident.search_look, part);
    look.people := resident.people_of(look.numbers);
    found := found || array(
      select one.addressee_number
      from (
        select h.addressee_number, min(h.rank) as rank, h.is_closed, h.reading_key
        from resident.hits_of(look, most) h
        where h.addressee_number <> all (found)
        group by 1, 3, 4) one
      order by one.rank, one.is_closed, one.reading_key, one.addressee_number
      limit most - cardinality(found));
    exit when cardinality(found) >= most;
  end loop;
  return query select f.number, f.position::integer
    from unnest(found) with ordinality as f (number, position);
end $$;
