-- Where a published item went beside the portal, and what superiors took from what the body sent them.
create table channels_channel (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null check (kind in ('WECHAT', 'SITE', 'BOARD', 'PRESS')),
  name text not null,
  -- the rhythm the body promises, in calendar days between two placements; null: none promised
  rhythm_days int check (rhythm_days > 0),
  constraint channels_channel_name unique (body_id, name)
);
-- 条·次: one item on one channel; an item is counted once, however many channels it went to
create table channels_placement (
  id bigint generated always as identity primary key,
  channel_id bigint not null references channels_channel,
  item_id bigint not null references publishing_item,
  placed_on date not null,
  address text not null default '',
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  withdrawn_on date,
  withdrawn_reason text,
  constraint channels_placement_withdrawn check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create unique index channels_placement_once on channels_placement (channel_id, item_id) where withdrawn_on is null;
-- 报送采用: a submission is no publication; it may rest on an item or on none
create table channels_submission (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  title text not null,
  receiver text not null,
  item_id bigint references publishing_item,
  submitted_on date not null,
  adopted_on date,
  adopted_as text not null default '',
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  constraint channels_submission_order check (adopted_on is null or adopted_on >= submitted_on)
);
grant select, insert, update on channels_channel, channels_placement, channels_submission to gongkai_app;
