-- 公示期满撤下: how long the items of a column stay public, such as lists of names.
create table publishing_takedown (
  column_id bigint primary key references catalogue_column,
  body_id bigint not null references bodies_body,
  -- calendar days after the day of publication
  days int not null check (days between 1 and 3650),
  person_id bigint not null references bodies_person,
  on_day date not null,
  at timestamptz not null
);
grant select, insert, update, delete on publishing_takedown to gongkai_app;
