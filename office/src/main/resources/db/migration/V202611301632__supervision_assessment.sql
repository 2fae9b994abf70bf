-- 考核: what the bodies below are scored by in a year, and the scores (条例 第四十六条).
create table supervision_scheme (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null,
  title text not null check (length(title) between 1 and 200),
  -- below as many bodies nobody is ranked
  least int not null check (least between 2 and 1000),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'ANNOUNCED', 'CLOSED')),
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  opened_on date,
  opened_at timestamptz,
  announced_on date,
  announced_at timestamptz,
  announced_by bigint references bodies_person,
  -- last day on which a body may appeal
  appeal_until date,
  closed_on date,
  closed_at timestamptz,
  constraint supervision_scheme_one unique (body_id, year),
  constraint supervision_scheme_announced check ((announced_on is null) = (appeal_until is null))
);
create table supervision_criterion (
  id bigint generated always as identity primary key,
  scheme_id bigint not null references supervision_scheme,
  name text not null check (length(name) between 1 and 200),
  weight numeric(5, 1) not null check (weight > 0 and weight <= 100),
  how text not null check (how in ('FACT', 'INSPECTION', 'HAND')),
  -- name of the fact, and the values at which it brings nothing and everything
  fact text not null,
  zero_at numeric(16, 2) not null,
  full_at numeric(16, 2) not null,
  basis text not null check (length(basis) <= 300),
  constraint supervision_criterion_fact check ((how = 'FACT') = (fact <> '')),
  constraint supervision_criterion_range check (how <> 'FACT' or zero_at <> full_at)
);
-- the bodies it was opened for
create table supervision_assessed (
  scheme_id bigint not null references supervision_scheme,
  body_id bigint not null references bodies_body,
  primary key (scheme_id, body_id)
);
-- by hand, with evidence; the last one counts
create table supervision_score (
  id bigint generated always as identity primary key,
  scheme_id bigint not null references supervision_scheme,
  indicator_id bigint not null references supervision_criterion,
  body_id bigint not null references bodies_body,
  points numeric(5, 1) not null check (points >= 0),
  words text not null check (length(words) between 1 and 1000),
  file_id uuid,
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null
);
create index supervision_score_scheme on supervision_score (scheme_id);
-- as announced; never changed
create table supervision_result (
  scheme_id bigint not null references supervision_scheme,
  indicator_id bigint not null references supervision_criterion,
  body_id bigint not null references bodies_body,
  -- null: no data
  points numeric(5, 1),
  value numeric(16, 2),
  words text not null,
  -- records behind it, as thing:id parted by blanks
  evidence text not null,
  file_id uuid,
  primary key (scheme_id, indicator_id, body_id)
);
-- 申诉, answered by somebody else than who announced and scored
create table supervision_appeal (
  id bigint generated always as identity primary key,
  scheme_id bigint not null references supervision_scheme,
  indicator_id bigint not null references supervision_criterion,
  body_id bigint not null references bodies_body,
  words text not null check (length(words) between 1 and 1000),
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  answer text check (length(answer) between 1 and 1000),
  -- points after it; null where the score stays
  points numeric(5, 1) check (points >= 0),
  answered_by bigint references bodies_person,
  answered_on date,
  answered_at timestamptz,
  constraint supervision_appeal_answer check ((answer is null) = (answered_by is null) and (answer is not null or points is null))
);
create index supervision_appeal_scheme on supervision_appeal (scheme_id);
-- 社会评议: figures from a document
create table supervision_evaluation (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null,
  day date not null,
  title text not null check (length(title) between 1 and 200),
  source text not null check (length(source) between 1 and 200),
  respondents int not null check (respondents > 0),
  satisfied int not null,
  file_id uuid,
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  withdrawn_reason text,
  withdrawn_at timestamptz,
  constraint supervision_evaluation_satisfied check (satisfied between 0 and respondents)
);
grant select, insert, update on supervision_scheme, supervision_appeal, supervision_evaluation to gongkai_app;
grant select, insert, delete on supervision_criterion to gongkai_app;
grant select, insert on supervision_assessed, supervision_score, supervision_result to gongkai_app;
