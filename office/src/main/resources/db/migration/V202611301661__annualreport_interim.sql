-- 季度统计: the tables of a part of a year as they were frozen; a later version stands beside an earlier one.
create table annualreport_interim (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  year int not null check (year between 2021 and 2200),
  span text not null check (span in ('Q1', 'Q2', 'TO_Q2', 'Q3', 'TO_Q3', 'Q4', 'TO_Q4')),
  number int not null check (number > 0),
  -- the facts are those recorded until then
  as_of timestamptz not null,
  -- our JSON form, tables only
  json bytea not null,
  -- records behind each cell
  evidence jsonb not null,
  made_by bigint not null references bodies_person,
  made_on date not null,
  constraint annualreport_interim_once unique (body_id, year, span, number)
);
grant select, insert on annualreport_interim to gongkai_app;
