-- What the guide (指南) must state of a body (条例第十二条), and where the body stands in the tree.
alter table bodies_body
  add column level text not null default 'SUBDISTRICT'
    check (level in ('PROVINCE', 'CITY', 'COUNTY', 'DEPARTMENT', 'TOWNSHIP', 'SUBDISTRICT')),
  add column postcode text not null default '',
  add column fax text not null default '',
  add column email text not null default '',
  add column online text not null default '',
  add column closed_on date,
  add column merged_into bigint references bodies_body,
  add constraint bodies_body_closed check (merged_into is null or closed_on is not null);

-- Reorganisation keeps its history: what happened on which legal day, on which basis, and the name until then.
create table bodies_history (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null check (kind in ('FOUNDED', 'RENAMED', 'MERGED', 'ABSORBED', 'ABOLISHED')),
  day date not null,
  basis text not null,
  name_before text not null,
  other_id bigint references bodies_body,
  person_id bigint not null,
  at timestamptz not null
);
create index bodies_history_body on bodies_history (body_id, day);
grant select, insert on bodies_history to gongkai_app;
