-- 我要纠错: what a resident reports about a page. Nothing about the resident is kept.
create table engagement_mistake (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  number text not null,
  page text not null,
  words text not null check (length(words) between 1 and 500),
  reported_on date not null,
  at timestamptz not null,
  constraint engagement_mistake_number unique (body_id, number)
);
grant select, insert on engagement_mistake to gongkai_app;
