-- 内容无变化，已核对: somebody looked at a column that changes on occasion only. Never changed, never deleted.
create table publishing_confirmation (
  id bigint generated always as identity primary key,
  column_id bigint not null references catalogue_column on delete cascade,
  person_id bigint not null references bodies_person,
  legal_day date not null,
  at timestamptz not null
);
create index publishing_confirmation_column on publishing_confirmation (column_id, legal_day);
grant select, insert on publishing_confirmation to gongkai_app;
