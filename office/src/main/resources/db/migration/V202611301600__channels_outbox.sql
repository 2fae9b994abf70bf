-- From a published item to its appearance on a channel: which items go where, who approved, what was sent and what came back.
alter table channels_channel drop constraint channels_channel_kind_check;
alter table channels_channel add constraint channels_channel_kind_check
  check (kind in ('WECHAT', 'SITE', 'BOARD', 'PRESS', 'GAZETTE', 'ARCHIVE', 'ACCOUNT'));

create table channels_setting (
  channel_id bigint primary key references channels_channel,
  mode text not null
    check (mode in ('WECHAT_PUBLISH', 'WECHAT_MASS', 'WECHAT_COPY', 'SITE_PUSH', 'SITE_PACKAGE', 'BY_HAND')),
  -- of the interface; empty: the documented one of the platform
  address text not null default '',
  account text not null default '',
  -- sealed; never shown again
  secret bytea,
  -- on which what appeared lies
  host text not null default '',
  mapping text not null default '',
  -- mass messages a day
  daily int not null default 1 check (daily between 1 and 100),
  paused_until timestamptz,
  paused_why text not null default '',
  version int not null default 1,
  person_id bigint not null references bodies_person,
  at timestamptz not null
);

create table channels_plan (
  id bigint generated always as identity primary key,
  channel_id bigint not null references channels_channel,
  -- null: every one
  column_id bigint references catalogue_column,
  kind text,
  person_id bigint not null references bodies_person,
  at timestamptz not null
);
create unique index channels_plan_once on channels_plan (channel_id, column_id, kind) nulls not distinct;

-- how far the changes of what the public sees were read
create table channels_cursor (
  one boolean primary key default true check (one),
  number bigint not null
);

create table channels_posting (
  id bigint generated always as identity primary key,
  channel_id bigint not null references channels_channel,
  item_id bigint not null references publishing_item,
  -- what was reviewed; a posting goes out with exactly this text
  revision int not null,
  content_hash text not null,
  state text not null,
  -- an earlier posting of the same item there, which this one takes the place of
  replaces bigint references channels_posting,
  title text not null default '',
  digest text not null default '',
  -- an attachment of the item; null: a cover is made from the title
  cover uuid,
  -- grows with each preparation; stands in the marker by which it is found again on the other side
  round int not null default 0,
  prepared_by bigint references bodies_person,
  prepared_at timestamptz,
  approved_by bigint references bodies_person,
  approved_at timestamptz,
  reason text not null default '',
  placement_id bigint references channels_placement,
  address text not null default '',
  receipt text not null default '',
  sent_on date,
  -- the outbox
  due_at timestamptz,
  attempts int not null default 0,
  problem text not null default '',
  -- the step that was begun and of which nobody knows how it ended
  in_doubt text not null default '',
  progress jsonb not null default '{}',
  withdraw_asked boolean not null default false,
  lease uuid,
  lease_until timestamptz,
  at timestamptz not null,
  changed_at timestamptz not null
);
create unique index channels_posting_once on channels_posting (channel_id, item_id, revision)
  where state not in ('DECLINED', 'SUPERSEDED', 'GIVEN_UP', 'WITHDRAWN');
create index channels_posting_due on channels_posting (due_at) where due_at is not null;
create index channels_posting_item on channels_posting (item_id);
create index channels_posting_state on channels_posting (state, channel_id);
create unique index channels_posting_placement on channels_posting (placement_id);

-- 阅读量: what the platform says of a day, as it was read
create table channels_reading (
  posting_id bigint not null references channels_posting,
  day date not null,
  reads int not null check (reads >= 0),
  at timestamptz not null,
  primary key (posting_id, day)
);

-- whether what stands at the address is what was reviewed
create table channels_check (
  id bigint generated always as identity primary key,
  posting_id bigint not null references channels_posting,
  day date not null,
  result text not null check (result in ('SAME', 'DIFFERENT', 'GONE', 'UNREACHED')),
  expected_hash text not null,
  seen_hash text not null default '',
  at timestamptz not null
);
create index channels_check_posting on channels_check (posting_id, id);

grant select, insert, update on channels_setting, channels_cursor, channels_posting, channels_reading, channels_check
  to gongkai_app;
grant select, insert, delete on channels_plan to gongkai_app;
