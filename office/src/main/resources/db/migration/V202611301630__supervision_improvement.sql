-- 存在的主要问题及改进情况: a problem that the annual report of one or more years names, and what is done about it.
create table supervision_problem (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  words text not null check (length(words) between 1 and 500),
  source text not null check (source in ('REPORT', 'INSPECTION', 'SUPERIOR')),
  -- which report, inspection or letter
  reference text not null check (length(reference) <= 200),
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  withdrawn_reason text,
  withdrawn_at timestamptz,
  constraint supervision_problem_withdrawn check ((withdrawn_reason is null) = (withdrawn_at is null))
);
create index supervision_problem_body on supervision_problem (body_id);
-- the years whose report names it; a problem that is not solved is carried into the next
create table supervision_problem_year (
  problem_id bigint not null references supervision_problem,
  year int not null,
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  primary key (problem_id, year)
);
create table supervision_measure (
  id bigint generated always as identity primary key,
  problem_id bigint not null references supervision_problem,
  words text not null check (length(words) between 1 and 500),
  -- 责任科室 or person
  owner text not null check (length(owner) between 1 and 100),
  due date not null,
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null
);
create index supervision_measure_problem on supervision_measure (problem_id);
-- what became of a measure, never changed; the last one is its state
create table supervision_progress (
  id bigint generated always as identity primary key,
  measure_id bigint not null references supervision_measure,
  state text not null check (state in ('OPEN', 'UNDER_WAY', 'DONE', 'DROPPED')),
  -- legal day on which it came to be so; recorded at
  day date not null,
  words text not null check (length(words) <= 1000),
  file_id uuid,
  -- a later due day, with its reason in the words
  new_due date,
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  constraint supervision_progress_reason check (state <> 'DROPPED' or words <> ''),
  constraint supervision_progress_evidence check (state <> 'DONE' or words <> '' or file_id is not null)
);
create index supervision_progress_measure on supervision_progress (measure_id);
grant select, insert, update on supervision_problem to gongkai_app;
grant select, insert on supervision_problem_year, supervision_measure, supervision_progress to gongkai_app;
