-- The ground that every migration stands on: extensions, the tenancy template, the list of migrations.
create schema if not exists platform;

create table if not exists platform.reference_migration (
  name text primary key,
  digest text not null,
  applied_at timestamptz not null default now()
);
comment on table platform.reference_migration is '移行 — applied migrations and the digest of their text';
comment on column platform.reference_migration.name is '移行名';
comment on column platform.reference_migration.digest is '内容のダイジェスト（SHA-256）';
comment on column platform.reference_migration.applied_at is '適用日時';

create or replace function platform.current_municipality() returns text
language sql stable parallel safe
as $$ select current_setting('yakuba.municipality_code', true) $$;

-- 団体分離 — one template for every table. A table named reference_… is common to all towns and
-- read-only to the application; every other table is open to the town in the setting alone.
create or replace function platform.protect(target regclass) returns void
language plpgsql as $$
declare
  bare text := (select relname from pg_class where oid = target);
begin
  execute format('alter table %s enable row level security', target);
  execute format('drop policy if exists tenant_access on %s', target);
  execute format('drop policy if exists tenant_only on %s', target);
  if bare like 'reference\_%' then
    execute format('create policy tenant_access on %s for select to yakuba_app using (true)', target);
    execute format('grant select on %s to yakuba_app', target);
    return;
  end if;
  execute format('create policy tenant_access on %s to yakuba_app using (true) with check (true)', target);
  execute format(
    'create policy tenant_only on %s as restrictive to yakuba_app '
    'using (municipality_code = current_setting(''yakuba.municipality_code'', true)) '
    'with check (municipality_code = current_setting(''yakuba.municipality_code'', true))', target);
  if obj_description(target, 'pg_class') like '%[append-only]%' then
    execute format('revoke update, delete, truncate on %s from yakuba_app', target);
    execute format('grant select, insert on %s to yakuba_app', target);
  else
    execute format('grant select, insert, update, delete on %s to yakuba_app', target);
  end if;
end $$;

-- Every table of a schema that carries our mark, so that a new table cannot be forgotten.
create or replace function platform.protect_all() returns void
language plpgsql as $$
declare
  item record;
begin
  for item in
    select c.oid::regclass as target, n.nspname as schema_name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|public$)'
  loop
    perform platform.protect(item.target);
    execute format('grant usage on schema %I to yakuba_app', item.schema_name);
    execute format('grant usage on all sequences in schema %I to yakuba_app', item.schema_name);
  end loop;
  for item in select distinct n.nspname as schema_name from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname !~ '^(pg_|information_schema|public$)'
  loop
    execute format('revoke execute on all functions in schema %I from public', item.schema_name);
    execute format('grant execute on all functions in schema %I to yakuba_app', item.schema_name);
  end loop;
  revoke execute on function platform.protect(regclass), platform.protect_all() from yakuba_app;
end $$;
