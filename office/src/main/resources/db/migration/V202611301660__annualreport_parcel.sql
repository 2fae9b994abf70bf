-- 报送包: reports of bodies whose office has no link to the one above, carried as signed files.
alter table annualreport_report add column away boolean not null default false;
create table annualreport_parcel (
  id bigint generated always as identity primary key,
  report_id bigint not null references annualreport_report,
  direction text not null check (direction in ('OUT', 'IN')),
  kind text not null check (kind in ('SUBMISSION', 'ANSWER')),
  -- of a submission the how manieth version of its report, of an answer the step it tells of
  number bigint not null,
  -- of its manifest
  sha256 text not null,
  -- as it went out or came in: it is not made again
  content bytea not null,
  -- fingerprint of the key that signed it
  signed_with text not null,
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null,
  constraint annualreport_parcel_once unique (report_id, direction, kind, number),
  constraint annualreport_parcel_new unique (direction, sha256)
);
-- keys that people have compared by telephone or on paper; one that was withdrawn is compared anew
create table annualreport_parcel_key (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  -- BELOW: signs the reports of the body; ABOVE: signs the answers to it
  side text not null check (side in ('BELOW', 'ABOVE')),
  open_key text not null,
  fingerprint text not null,
  confirmed_by bigint not null references bodies_person,
  confirmed_on date not null,
  at timestamptz not null,
  withdrawn_by bigint references bodies_person,
  withdrawn_at timestamptz
);
create unique index annualreport_parcel_key_once on annualreport_parcel_key (body_id, side) where withdrawn_by is null;
alter table annualreport_version add column parcel_id bigint references annualreport_parcel;
-- a comment that came in a parcel: its number there, and who wrote it there
alter table annualreport_comment add column ref bigint;
alter table annualreport_comment add column author text;
grant select, insert on annualreport_parcel to gongkai_app;
grant select, insert, update on annualreport_parcel_key to gongkai_app;
