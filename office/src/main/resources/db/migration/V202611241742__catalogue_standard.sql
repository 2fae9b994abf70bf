-- Standard catalogues (国办发〔2019〕54号): each file is a batch, looked at before it counts, and may be withdrawn.
create table catalogue_batch (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  field text not null,
  title text not null,
  file_name text not null,
  state text not null default 'PREVIEW' check (state in ('PREVIEW', 'IMPORTED', 'WITHDRAWN')),
  person_id bigint not null references bodies_person,
  day date not null,
  at timestamptz not null,
  withdrawn_on date,
  withdrawn_reason text,
  constraint catalogue_batch_withdrawn
    check ((state = 'WITHDRAWN') = (withdrawn_on is not null and withdrawn_reason is not null))
);
create index catalogue_batch_body on catalogue_batch (body_id, id);
create table catalogue_standard (
  id bigint generated always as identity primary key,
  batch_id bigint not null references catalogue_batch on delete cascade,
  -- row of the file, so that a problem can be found there
  number int not null,
  level1 text not null,
  level2 text not null,
  elements text not null,
  basis text not null,
  time_limit text not null,
  subject text not null,
  channels text not null,
  audience text not null,
  method text not null,
  levels text not null
);
create index catalogue_standard_batch on catalogue_standard (batch_id, id);
create table catalogue_problem (
  batch_id bigint not null references catalogue_batch on delete cascade,
  number int not null,
  code text not null,
  detail text not null
);
create index catalogue_problem_batch on catalogue_problem (batch_id, number);
-- Which column of a body answers to a row; made: the column was opened for it.
create table catalogue_assignment (
  standard_id bigint not null references catalogue_standard on delete cascade,
  body_id bigint not null references bodies_body,
  column_id bigint not null references catalogue_column on delete cascade,
  made boolean not null,
  primary key (standard_id, body_id)
);
create index catalogue_assignment_column on catalogue_assignment (column_id);

grant select, insert, update, delete on catalogue_batch, catalogue_assignment to gongkai_app;
grant select, insert, delete on catalogue_standard, catalogue_problem to gongkai_app;
