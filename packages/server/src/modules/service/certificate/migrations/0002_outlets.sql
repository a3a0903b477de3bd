-- 交付の経路: by which outlet a copy goes out, for what it was asked, and the number that verifies it.

alter table certificate.issue
  add column outlet text not null default 'counter'
    constraint issue__outlet check (outlet in ('counter', 'post', 'electronic', 'kiosk')),
  add column reference text,
  add column verification_code text,
  add constraint issue__verification unique (municipality_code, verification_code),
  add constraint issue__electronic check (
    outlet <> 'electronic' or (reference is not null and verification_code is not null));
comment on column certificate.issue.outlet is '交付の経路（counter 窓口、post 郵送、electronic 電子交付、kiosk コンビニ）';
comment on column certificate.issue.reference is '請求の番号（申請の識別番号など。窓口の請求では空）';
comment on column certificate.issue.verification_code is '検証番号（紙又はファイルに記す）';
create index issue__reference on certificate.issue (municipality_code, reference)
  where reference is not null;
