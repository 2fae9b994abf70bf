create table bodies_section (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  name text not null,
  head_id bigint references bodies_person,
  constraint bodies_section_name unique (body_id, name)
);
alter table bodies_person
  -- the body whose system administrator keeps the account; duties may be held for others too
  add column body_id bigint references bodies_body,
  add column section_id bigint references bodies_section,
  add column active boolean not null default true,
  -- a password somebody else has seen: must be changed before anything else
  add column password_first boolean not null default false,
  add column password_changed_at timestamptz not null default now(),
  add column signed_in_at timestamptz;
update bodies_person p set body_id = (select min(body_id) from bodies_duty d where d.person_id = p.id);
create index bodies_person_body on bodies_person (body_id);

-- the last day of a duty; null: until further notice
alter table bodies_duty add column until_day date;

-- A/B角: while valid, the deputy may do the duty of the principal; the record reads "B 代 A"
create table bodies_deputy (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  duty text not null,
  principal_id bigint not null references bodies_person,
  deputy_id bigint not null references bodies_person,
  from_day date not null,
  until_day date not null,
  constraint bodies_deputy_other check (deputy_id <> principal_id),
  constraint bodies_deputy_days check (until_day >= from_day - 1)
);
create index bodies_deputy_body on bodies_deputy (body_id);

-- Who may do which duty on which days, and in whose stead. A deputy can do no more than the principal could.
create view bodies_holding as
  select d.person_id, d.person_id as for_id, d.body_id, d.duty,
    '-infinity'::date as from_day, coalesce(d.until_day, 'infinity'::date) as until_day
  from bodies_duty d join bodies_person p on p.id = d.person_id and p.active
  union all
  select x.deputy_id, x.principal_id, x.body_id, x.duty,
    x.from_day, least(x.until_day, coalesce(d.until_day, 'infinity'::date))
  from bodies_deputy x
  join bodies_duty d on d.person_id = x.principal_id and d.body_id = x.body_id and d.duty = x.duty
  join bodies_person a on a.id = x.principal_id and a.active
  join bodies_person b on b.id = x.deputy_id and b.active;

grant select, insert, update on bodies_section, bodies_deputy to gongkai_app;
grant update on bodies_duty to gongkai_app;
grant select on bodies_holding to gongkai_app;
