-- Secrets of authenticator apps lie sealed. Those kept in the plain are given up: whoever had one
-- enrols again.
truncate platform.second_factor, platform.recovery_code;
alter table platform.second_factor
  add constraint second_factor__sealed check (secret like 'v1.%');
comment on column platform.second_factor.secret is '共有鍵（AES-256-GCM で封緘。鍵はデータベースの外）';
