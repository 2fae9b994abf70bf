-- Where the database is not our own, the application role is one the owner steps down to.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'gongkai_app') then
    create role gongkai_app nologin;
    execute format('grant gongkai_app to %I', current_user);
  end if;
end $$;

-- trail: append-only. The application may insert and read, nothing else.
create table trail_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  legal_day date not null,
  person_id bigint,
  body_id bigint,
  thing text not null,
  thing_id bigint,
  action text not null,
  fields text not null default ''
);
create index trail_entry_thing on trail_entry (thing, thing_id);

create table bodies_body (
  id bigint generated always as identity primary key,
  code text not null constraint bodies_body_code unique check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  name text not null,
  short_name text not null,
  parent_id bigint references bodies_body,
  uscc text not null check (length(uscc) = 18),
  address text not null,
  hours text not null,
  phone text not null,
  leader text not null,
  unit text not null,
  lane text not null check (lane in ('USUAL', 'SMALL'))
);
create table bodies_person (
  id bigint generated always as identity primary key,
  username text not null constraint bodies_person_username unique,
  name text not null,
  password_hash text not null,
  failures int not null default 0,
  locked_until timestamptz
);
create table bodies_duty (
  person_id bigint not null references bodies_person,
  body_id bigint not null references bodies_body,
  duty text not null,
  primary key (person_id, body_id, duty)
);

create table catalogue_column (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  parent_id bigint references catalogue_column,
  code text not null,
  name text not null,
  -- 条例第二十条: the item a column answers to
  category text not null,
  keeper text not null,
  -- calendar days within which something new is due; null: on change only
  update_days int check (update_days > 0),
  position int not null,
  constraint catalogue_column_code unique (body_id, code)
);

create table publishing_item (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  column_id bigint not null references catalogue_column,
  state text not null check (state in ('DRAFT', 'REVIEW', 'SECRECY', 'APPROVAL', 'PUBLISHED', 'WITHDRAWN')),
  lane text not null check (lane in ('USUAL', 'SMALL')),
  drafter_id bigint not null references bodies_person,
  version int not null default 1,
  -- 条例第二十六条: the day the information was formed; the 20 working days count from here
  formed_on date not null,
  index_no text constraint publishing_item_index unique,
  published_on date,
  published_at timestamptz,
  published_revision int,
  withdrawn_on date,
  withdrawn_reason text,
  constraint publishing_item_published check (published_revision is null or published_on is not null),
  constraint publishing_item_withdrawn check (state <> 'WITHDRAWN' or withdrawn_reason is not null)
);
create index publishing_item_state on publishing_item (body_id, state);
create index publishing_item_column on publishing_item (column_id, published_on);

create table publishing_revision (
  item_id bigint not null references publishing_item,
  number int not null,
  column_id bigint not null references catalogue_column,
  title text not null,
  document_no text not null default '',
  source text not null,
  html text not null,
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  primary key (item_id, number)
);
-- The signed acts of the review: kept as they were.
create table publishing_step (
  id bigint generated always as identity primary key,
  item_id bigint not null references publishing_item,
  revision int not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  person_id bigint not null references bodies_person,
  legal_day date not null,
  at timestamptz not null,
  words text not null default ''
);
create index publishing_step_item on publishing_step (item_id, id);
create table publishing_serial (
  body_id bigint not null references bodies_body,
  month text not null,
  last int not null,
  primary key (body_id, month)
);

grant usage on schema public to gongkai_app;
grant select, insert on trail_entry, publishing_revision, publishing_step to gongkai_app;
grant select, insert, update on bodies_body, bodies_person, catalogue_column, publishing_item, publishing_serial to gongkai_app;
grant select, insert, delete on bodies_duty to gongkai_app;
