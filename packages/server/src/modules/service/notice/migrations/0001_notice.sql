-- お知らせ: what residents chose, what the town says, and every single delivery of it.

create schema notice;

create table notice.topic (
  municipality_code text not null,
  id uuid not null,
  code text not null,
  title text not null,
  plain_title text not null,
  english_title text,
  is_disaster boolean not null,
  is_offered boolean not null,
  valid_from date not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint topic__key primary key (municipality_code, id)
);
comment on table notice.topic is 'お知らせの分野 — what a resident may choose, from a day on [append-only]';
comment on column notice.topic.municipality_code is '全国地方公共団体コード';
comment on column notice.topic.id is '分野の定めのID';
comment on column notice.topic.code is '分野の符号';
comment on column notice.topic.title is '分野名';
comment on column notice.topic.plain_title is '分野名（やさしい日本語）';
comment on column notice.topic.english_title is '分野名（英語）';
comment on column notice.topic.is_disaster is '災害の分野（夜間も送る）';
comment on column notice.topic.is_offered is '受け付けているか';
comment on column notice.topic.valid_from is '適用開始日';
comment on column notice.topic.recorded_at is '登録日時';
comment on column notice.topic.staff_id is '操作者ID';

create index topic__code on notice.topic (municipality_code, code, valid_from, id);

create table notice.template (
  municipality_code text not null,
  code text not null,
  version integer not null constraint template__version check (version >= 1),
  title text not null,
  words jsonb not null,
  fields jsonb not null,
  recorded_at timestamptz not null,
  staff_id text not null,
  constraint template__key primary key (municipality_code, code, version)
);
comment on table notice.template is 'お知らせの文例 — each saving is a version; none is changed [append-only]';
comment on column notice.template.municipality_code is '全国地方公共団体コード';
comment on column notice.template.code is '文例の符号';
comment on column notice.template.version is '版';
comment on column notice.template.title is '文例の名称';
comment on column notice.template.words is '件名・本文（ja 日本語、easy やさしい日本語、en 英語）';
comment on column notice.template.fields is '差込項目（符号と名称）';
comment on column notice.template.recorded_at is '登録日時';
comment on column notice.template.staff_id is '操作者ID';

create table notice.contact (
  municipality_code text not null,
  id uuid not null,
  channel text not null constraint contact__channel check (channel in ('mail', 'push', 'sms', 'line')),
  address_sealed text not null,
  address_digest text not null,
  state text not null constraint contact__state check (state in ('pending', 'active', 'stopped')),
  stop_reason text,
  language text not null constraint contact__language check (language in ('ja', 'easy', 'en')),
  quiet_from integer,
  quiet_until integer,
  addressee_number text,
  registered_at timestamptz not null,
  confirmed_at timestamptz,
  constraint contact__key primary key (municipality_code, id),
  constraint contact__address unique (municipality_code, channel, address_digest)
);
comment on table notice.contact is '連絡先 — one address of one channel; the address is sealed';
comment on column notice.contact.municipality_code is '全国地方公共団体コード';
comment on column notice.contact.id is '連絡先ID';
comment on column notice.contact.channel is '経路';
comment on column notice.contact.address_sealed is '封緘した宛先';
comment on column notice.contact.address_digest is '宛先の照合値（鍵つき）';
comment on column notice.contact.state is '状態（pending 確認待ち、active 有効、stopped 停止）';
comment on column notice.contact.stop_reason is '停止の理由';
comment on column notice.contact.language is '言語（ja 日本語、easy やさしい日本語、en 英語）';
comment on column notice.contact.quiet_from is '送らない時間の始まり（零時からの分）';
comment on column notice.contact.quiet_until is '送らない時間の終わり（零時からの分）';
comment on column notice.contact.addressee_number is '宛名番号（カードでサインインして登録した人だけ）';
comment on column notice.contact.registered_at is '登録日時';
comment on column notice.contact.confirmed_at is '確認日時';

create index contact__addressee on notice.contact (municipality_code, addressee_number)
  where addressee_number is not null;

create table notice.confirmation (
  municipality_code text not null,
  id uuid not null,
  contact_id uuid not null,
  code_digest text not null,
  topics text[] not null,
  wish jsonb not null,
  addressee_number text,
  requested_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null,
  confirmed_at timestamptz,
  constraint confirmation__key primary key (municipality_code, id),
  constraint confirmation__contact foreign key (municipality_code, contact_id)
    references notice.contact (municipality_code, id)
);
comment on table notice.confirmation is '連絡先の確認 — a code sent to the address; kept as a digest alone';
comment on column notice.confirmation.municipality_code is '全国地方公共団体コード';
comment on column notice.confirmation.id is '確認ID';
comment on column notice.confirmation.contact_id is '連絡先ID';
comment on column notice.confirmation.code_digest is '確認番号の照合値（鍵つき）';
comment on column notice.confirmation.topics is '希望した分野';
comment on column notice.confirmation.wish is '希望した言語と時間帯';
comment on column notice.confirmation.addressee_number is '登録した人の宛名番号';
comment on column notice.confirmation.requested_at is '求めた日時';
comment on column notice.confirmation.expires_at is '期限';
comment on column notice.confirmation.attempts is '試した回数';
comment on column notice.confirmation.confirmed_at is '確認日時';

create index confirmation__contact_time on notice.confirmation (municipality_code, contact_id, requested_at);

create table notice.subscription (
  municipality_code text not null,
  contact_id uuid not null,
  topic_code text not null,
  unsubscribe_digest text not null,
  subscribed_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  constraint subscription__key primary key (municipality_code, contact_id, topic_code),
  constraint subscription__unsubscribe unique (municipality_code, unsubscribe_digest),
  constraint subscription__contact foreign key (municipality_code, contact_id)
    references notice.contact (municipality_code, id)
);
comment on table notice.subscription is 'お知らせの登録 — which topics go to which contact';
comment on column notice.subscription.municipality_code is '全国地方公共団体コード';
comment on column notice.subscription.contact_id is '連絡先ID';
comment on column notice.subscription.topic_code is '分野の符号';
comment on column notice.subscription.unsubscribe_digest is '停止用の符号の照合値';
comment on column notice.subscription.subscribed_at is '登録日時（同意の日時）';
comment on column notice.subscription.ended_at is '停止日時';
comment on column notice.subscription.end_reason is '停止の理由';

create index subscription__topic on notice.subscription (municipality_code, topic_code, contact_id)
  where ended_at is null;

create table notice.message (
  municipality_code text not null,
  id uuid not null,
  topic_code text not null,
  urgency text not null constraint message__urgency check (urgency in ('emergency', 'timely', 'bulk')),
  template_code text,
  template_version integer,
  words jsonb not null,
  audience jsonb,
  corrects_id uuid,
  composed_at timestamptz not null,
  staff_id text not null,
  constraint message__key primary key (municipality_code, id),
  constraint message__template check ((template_code is null) = (template_version is null)),
  constraint message__corrects foreign key (municipality_code, corrects_id)
    references notice.message (municipality_code, id),
  constraint message__receivers check (corrects_id is null or audience is null)
);
comment on table notice.message is 'お知らせ — one text for one topic, as composed [append-only]';
comment on column notice.message.municipality_code is '全国地方公共団体コード';
comment on column notice.message.id is 'お知らせID';
comment on column notice.message.topic_code is '分野の符号';
comment on column notice.message.urgency is '緊急度（emergency 緊急、timely 適時、bulk 一斉）';
comment on column notice.message.template_code is '文例の符号（文を直接書いたものは空）';
comment on column notice.message.template_version is '文例の版';
comment on column notice.message.words is '差し込んだ件名・本文';
comment on column notice.message.audience is '対象の条件（空は分野の登録者すべて）';
comment on column notice.message.corrects_id is '訂正するお知らせID（訂正版だけ）';
comment on column notice.message.composed_at is '作成日時';
comment on column notice.message.staff_id is '作成者';

create index message__corrects on notice.message (municipality_code, corrects_id)
  where corrects_id is not null;
create index message__composed on notice.message (municipality_code, composed_at);

create table notice.message_mark (
  municipality_code text not null,
  message_id uuid not null,
  kind text not null constraint message_mark__kind check (kind in ('approved', 'released', 'cancelled', 'reviewed')),
  staff_id text not null,
  reason text,
  recorded_at timestamptz not null,
  constraint message_mark__key primary key (municipality_code, message_id, kind, staff_id),
  constraint message_mark__message foreign key (municipality_code, message_id)
    references notice.message (municipality_code, id)
);
comment on table notice.message_mark is 'お知らせの経過 — approved, released, cancelled, reviewed; each by whom and why [append-only]';
comment on column notice.message_mark.municipality_code is '全国地方公共団体コード';
comment on column notice.message_mark.message_id is 'お知らせID';
comment on column notice.message_mark.kind is '経過（approved 承認、released 送信の開始、cancelled 取りやめ、reviewed 事後の確認）';
comment on column notice.message_mark.staff_id is '操作者ID';
comment on column notice.message_mark.reason is '理由';
comment on column notice.message_mark.recorded_at is '日時';

create table notice.delivery (
  municipality_code text not null,
  id uuid not null,
  message_id uuid,
  contact_id uuid,
  address_sealed text,
  content_sealed text,
  lane integer not null constraint delivery__lane check (lane in (0, 1, 2)),
  state text not null constraint delivery__state check (
    state in ('waiting', 'sending', 'handed', 'bounced', 'failed', 'stopped', 'unknown')),
  not_before timestamptz not null,
  attempts integer not null,
  claimed_by text,
  claimed_until timestamptz,
  handed_at timestamptz,
  relay text,
  problem text,
  created_at timestamptz not null,
  constraint delivery__key primary key (municipality_code, id),
  constraint delivery__once unique (municipality_code, message_id, contact_id),
  constraint delivery__address check (contact_id is not null or address_sealed is not null),
  constraint delivery__content check (message_id is not null or content_sealed is not null)
);
comment on table notice.delivery is '配信 — one message to one contact, or one letter to one address';
comment on column notice.delivery.municipality_code is '全国地方公共団体コード';
comment on column notice.delivery.id is '配信ID（Message-ID の元）';
comment on column notice.delivery.message_id is 'お知らせID（一人あての連絡は空）';
comment on column notice.delivery.contact_id is '連絡先ID（一人あての連絡は空のことがある）';
comment on column notice.delivery.address_sealed is '封緘した宛先（連絡先のない一通）';
comment on column notice.delivery.content_sealed is '封緘した件名・本文（一人あての連絡）';
comment on column notice.delivery.lane is '車線（0 緊急、1 適時、2 一斉）';
comment on column notice.delivery.state is '状態（waiting 待ち、sending 送信中、handed 引渡し済み、bounced 不達、failed 失敗、stopped 停止、unknown 不明）';
comment on column notice.delivery.not_before is 'この時より前に送らない';
comment on column notice.delivery.attempts is '試した回数';
comment on column notice.delivery.claimed_by is '送信係';
comment on column notice.delivery.claimed_until is '送信係の持ち時間の終わり';
comment on column notice.delivery.handed_at is '引き渡した日時';
comment on column notice.delivery.relay is '引き渡した中継（順位）';
comment on column notice.delivery.problem is '直近の失敗の符号（個人情報を含まない）';
comment on column notice.delivery.created_at is '作成日時';

create index delivery__due on notice.delivery (lane, municipality_code, not_before, id)
  where state = 'waiting';
create index delivery__held on notice.delivery (municipality_code, claimed_until)
  where state = 'sending';

-- 送るもののある団体 — codes of towns alone, found by skipping along the index.
create function notice.due_towns(of_lane integer, moment timestamptz)
returns table (municipality_code text)
language sql stable security definer set search_path = notice, pg_temp
as $$
  with recursive town as (
    (select d.municipality_code from notice.delivery d
      where d.lane = of_lane and d.state = 'waiting' order by 1 limit 1)
    union all
    select (select d.municipality_code from notice.delivery d
      where d.lane = of_lane and d.state = 'waiting'
        and d.municipality_code > town.municipality_code order by 1 limit 1)
    from town where town.municipality_code is not null)
  select town.municipality_code from town
  where town.municipality_code is not null and exists (
    select from notice.delivery d
    where d.lane = of_lane and d.municipality_code = town.municipality_code
      and d.state = 'waiting' and d.not_before <= moment)
$$;

-- 送ったか分からない配信のある団体 — codes alone.
create function notice.doubtful_towns(moment timestamptz) returns table (municipality_code text)
language sql stable security definer set search_path = notice, pg_temp
as $$
  select distinct d.municipality_code from notice.delivery d
  where d.state = 'sending' and d.claimed_until < moment
$$;

insert into platform.reference_role_permission (role, permission) values
  ('clerk', 'notice:view_messages'),
  ('clerk', 'notice:compose_message'),
  ('approver', 'notice:view_messages'),
  ('approver', 'notice:compose_message'),
  ('approver', 'notice:approve_message'),
  ('administrator', 'notice:view_messages'),
  ('administrator', 'notice:approve_message'),
  ('administrator', 'notice:set_topics');
