-- 年度报告: one row for a body and a year; the edition goes up with every correction after publication.
create table annualreport_report (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null check (year between 2021 and 2200),
  edition int not null default 1 check (edition > 0),
  state text not null check (state in ('DRAFT', 'IN_REVIEW', 'REVIEWED', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
  -- goes up with every change: what was looked at may have changed since
  version int not null default 1,
  -- the item made from the accepted edition; the public sees the report once it is published
  item_id bigint,
  opened_by bigint not null references bodies_person,
  opened_at timestamptz not null,
  constraint annualreport_report_once unique (body_id, year)
);
-- the narrative as written, figures as {name}
create table annualreport_text (
  report_id bigint not null references annualreport_report,
  part text not null,
  source text not null,
  primary key (report_id, part)
);
-- everything that was done with a report
create table annualreport_step (
  id bigint generated always as identity primary key,
  report_id bigint not null references annualreport_report,
  edition int not null,
  action text not null,
  words text not null,
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null
);
create index annualreport_step_report on annualreport_step (report_id, id);
-- what went to review: cells, evidence and bytes, frozen
create table annualreport_version (
  id bigint generated always as identity primary key,
  report_id bigint not null references annualreport_report,
  edition int not null,
  -- the facts are those recorded until then
  as_of timestamptz not null,
  -- our JSON form of the report
  json bytea not null,
  -- records behind each cell
  evidence jsonb not null,
  made_by bigint not null references bodies_person,
  made_on date not null,
  -- set when this version was accepted; it counts until a later one is
  accepted_at timestamptz
);
create index annualreport_version_report on annualreport_version (report_id, id);
-- a cell that counts otherwise than the records say
create table annualreport_adjustment (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null,
  cell text not null,
  value numeric(16, 4) not null check (value >= 0),
  reason text not null check (reason <> ''),
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null,
  withdrawn_by bigint references bodies_person,
  withdrawn_at timestamptz
);
create unique index annualreport_adjustment_once on annualreport_adjustment (body_id, year, cell)
  where withdrawn_by is null;
-- the written answer to a finding; it holds while the finding stays the same
create table annualreport_answer (
  id bigint generated always as identity primary key,
  report_id bigint not null references annualreport_report,
  finding text not null,
  rule text not null,
  words text not null check (words <> ''),
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null
);
create index annualreport_answer_report on annualreport_answer (report_id, finding);
-- 退回意见 on a cell or a part of the text
create table annualreport_comment (
  id bigint generated always as identity primary key,
  report_id bigint not null references annualreport_report,
  place text not null,
  quote text not null,
  words text not null check (words <> ''),
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null,
  reply text,
  settled_by bigint references bodies_person,
  settled_on date
);
create index annualreport_comment_report on annualreport_comment (report_id);
-- 报送期限 the supervisor set; the latest row counts
create table annualreport_due (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null,
  due date not null,
  person_id bigint not null references bodies_person,
  at timestamptz not null
);
-- reports of years before this system: read from the document, unread cells typed by hand
create table annualreport_earlier (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null check (year between 2008 and 2200),
  json bytea not null,
  file_id uuid not null,
  typed_cells text[] not null,
  entered_by bigint not null references bodies_person,
  entered_on date not null,
  withdrawn_by bigint references bodies_person
);
create unique index annualreport_earlier_once on annualreport_earlier (body_id, year) where withdrawn_by is null;
grant select, insert, update on annualreport_report, annualreport_adjustment, annualreport_comment,
  annualreport_earlier, annualreport_version to gongkai_app;
grant select, insert, update, delete on annualreport_text to gongkai_app;
grant select, insert on annualreport_step, annualreport_answer, annualreport_due to gongkai_app;
