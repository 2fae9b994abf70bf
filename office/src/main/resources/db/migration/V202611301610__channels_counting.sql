-- What is counted of accounts, posts and reports upward.
-- What an account is to its readers, and the last post before the record began.
create table channels_account (
  channel_id bigint primary key references channels_channel,
  handle text not null default '',
  address text not null default '',
  -- 三务公开: what stands on it is no government information
  affairs boolean not null default false,
  opened_on date,
  -- a gap over the turn of the year counts from here where no earlier placement is on record
  last_before date,
  last_before_source text not null default '',
  constraint channels_account_source check (last_before is null or last_before_source <> '')
);
-- 凭证: what proves that it stood there, such as the number the platform gave it
alter table channels_placement add column if not exists receipt text not null default '';
create index channels_placement_day on channels_placement (channel_id, placed_on desc, id desc);
create table channels_planned (
  id bigint generated always as identity primary key,
  channel_id bigint not null references channels_channel,
  title text not null,
  item_id bigint references publishing_item,
  due_on date not null,
  owner text not null,
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  done_on date,
  dropped_on date,
  constraint channels_planned_end check (done_on is null or dropped_on is null)
);
create index channels_planned_due on channels_planned (channel_id, due_on);
-- the latest entry of a month counts; earlier ones stay
create table channels_followers (
  id bigint generated always as identity primary key,
  channel_id bigint not null references channels_channel,
  month date not null check (extract(day from month) = 1),
  followers int not null check (followers >= 0),
  person_id bigint not null references bodies_person,
  at timestamptz not null
);
create index channels_followers_month on channels_followers (channel_id, month, id);
-- 阅读数 as seen on a day; the latest entry counts
create table channels_reads (
  id bigint generated always as identity primary key,
  placement_id bigint not null references channels_placement,
  seen_on date not null,
  reads int not null check (reads >= 0),
  person_id bigint not null references bodies_person,
  at timestamptz not null
);
create index channels_reads_placement on channels_reads (placement_id, id);
-- A submission keeps what was sent, and ends adopted, refused with a reason, or without an answer.
alter table channels_submission
  add column sent_text text not null default '',
  add column adopted_address text not null default '',
  add column refused_on date,
  add column refused_reason text not null default '',
  add column closed_on date,
  -- instant at which its end was recorded; adoptions from before this column were recorded with the submission
  add column decided_at timestamptz,
  add constraint channels_submission_refused check (refused_on is null or refused_on >= submitted_on and refused_reason <> ''),
  add constraint channels_submission_closed check (closed_on is null or closed_on >= submitted_on),
  add constraint channels_submission_one_end check (num_nonnulls(adopted_on, refused_on, closed_on) <= 1);
update channels_submission set decided_at = at where adopted_on is not null;
create index channels_submission_day on channels_submission (body_id, submitted_on desc, id desc);
create table channels_submission_file (
  submission_id bigint not null references channels_submission,
  file_id uuid not null references files_file (id),
  -- SENT: part of what was sent; PROOF: of the adoption
  role text not null check (role in ('SENT', 'PROOF')),
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  primary key (submission_id, file_id)
);
-- how many working days a receiver usually takes, where it is not the usual number
create table channels_receiver (
  body_id bigint not null references bodies_body,
  name text not null,
  answer_days int not null check (answer_days between 1 and 250),
  primary key (body_id, name)
);
grant select, insert, update on channels_account, channels_planned, channels_receiver to gongkai_app;
grant select, insert on channels_followers, channels_reads, channels_submission_file to gongkai_app;
-- the public reads where an item stood and how many texts were adopted; never what was written upward, nor why something was withdrawn
revoke select on channels_placement, channels_submission from gongkai_portal;
grant select (id, channel_id, item_id, placed_on, address, withdrawn_on) on channels_placement to gongkai_portal;
grant select (id, body_id, adopted_on) on channels_submission to gongkai_portal;
grant select (channel_id, handle, address, affairs, opened_on, last_before) on channels_account to gongkai_portal;
