-- Four lanes; a body or a kind of document of it is never in the emergency lane by default.
alter table bodies_body drop constraint bodies_body_lane_check;
alter table bodies_body add constraint bodies_body_lane_check check (lane in ('SMALL', 'USUAL', 'FULL'));
create table publishing_lane (
  body_id bigint not null references bodies_body,
  kind text not null,
  lane text not null check (lane in ('SMALL', 'USUAL', 'FULL')),
  primary key (body_id, kind)
);
grant select, insert, update, delete on publishing_lane to gongkai_app;

alter table publishing_item drop constraint publishing_item_lane_check;
alter table publishing_item drop constraint publishing_item_state_check;
alter table publishing_item
  add constraint publishing_item_lane_check check (lane in ('SMALL', 'USUAL', 'FULL')),
  add constraint publishing_item_state_check check (state in ('DRAFT', 'REVIEW', 'SECOND', 'SECRECY', 'REFERRED',
    'APPROVAL', 'SCHEDULED', 'AFTER', 'PUBLISHED', 'WITHDRAWN', 'KEPT', 'DISCARDED')),
  -- the emergency plan under which one approver publishes now; null: an ordinary lane
  add column emergency_plan text,
  -- Beijing time at which an approved item is published
  add column scheduled_for timestamp,
  add column withdrawn_public_reason text,
  -- the day from which the 20 working days of a change count; null: from formation
  add column changed_on date,
  -- the newest revision that went through every review of its lane; who wrote later ones reviews nothing
  add column reviewed_revision int not null default 0,
  add constraint publishing_item_scheduled check (state <> 'SCHEDULED' or scheduled_for is not null);
update publishing_item set withdrawn_public_reason = 'OTHER' where state = 'WITHDRAWN';
update publishing_item set reviewed_revision = coalesce(published_revision, 0);
alter table publishing_item add constraint publishing_item_public_reason
  check (state <> 'WITHDRAWN' or withdrawn_public_reason is not null);

alter table publishing_step
  add column version int not null default 0,
  -- the duty under which it was signed; empty: the office itself, on a schedule
  add column duty text not null default '',
  -- the person whose duty a deputy carried out
  add column on_behalf_of bigint references bodies_person;

-- 保密审查单: a named person's signed form (条例第十七条, 保密法实施条例).
create table publishing_secrecy_form (
  step_id bigint primary key references publishing_step,
  conclusion text not null check (conclusion in ('PUBLIC', 'PARTLY', 'WITHHELD', 'UNDECIDED')),
  basis text not null,
  ground text not null default ''
);
-- 依法难以确定: referred to the competent department or the secrecy administration (条例第十七条第三款).
create table publishing_referral (
  id bigint generated always as identity primary key,
  item_id bigint not null references publishing_item,
  authority text not null check (authority in ('DISCLOSURE', 'SECRECY')),
  referred_on date not null,
  question text not null,
  answered_on date,
  answer text,
  constraint publishing_referral_answer check ((answered_on is null) = (answer is null))
);
create unique index publishing_referral_open on publishing_referral (item_id) where answered_on is null;

-- Everything the public sees changes with a number of this sequence, without gaps and in the order of the commits.
create table publishing_change_head (
  one boolean primary key default true check (one),
  last bigint not null
);
insert into publishing_change_head (last) values (0);
create table publishing_change (
  number bigint primary key,
  item_id bigint not null references publishing_item,
  kind text not null check (kind in ('PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'RELATED')),
  at timestamptz not null
);
grant select, insert on publishing_secrecy_form, publishing_change to gongkai_app;
grant select, insert, update on publishing_referral to gongkai_app;
grant select, update on publishing_change_head to gongkai_app;
