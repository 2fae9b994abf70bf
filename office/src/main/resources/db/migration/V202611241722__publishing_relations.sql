-- 政策解读: a policy and what explains it.
create table publishing_interpretation (
  policy_id bigint not null references publishing_item,
  interpretation_id bigint not null references publishing_item,
  primary key (policy_id, interpretation_id),
  constraint publishing_interpretation_other check (policy_id <> interpretation_id)
);
create index publishing_interpretation_back on publishing_interpretation (interpretation_id);
create table publishing_interpretation_plan (
  item_id bigint primary key references publishing_item,
  intent text not null check (intent in ('PLANNED', 'NONE')),
  due_on date,
  words text not null,
  constraint publishing_interpretation_due check (intent = 'NONE' or due_on is not null)
);
-- What ended or changed a normative document. It holds from its day on, once the other document is published or, where
-- the cause lies outside this office, once a second person has confirmed it.
create table publishing_validity (
  id bigint generated always as identity primary key,
  item_id bigint not null references publishing_item,
  effect text not null check (effect in ('REPEALED', 'MODIFIED')),
  on_day date not null,
  by_item_id bigint references publishing_item,
  basis text not null default '',
  recorded_by bigint not null references bodies_person,
  recorded_at timestamptz not null,
  confirmed_by bigint references bodies_person,
  confirmed_at timestamptz,
  constraint publishing_validity_cause check (by_item_id is not null or basis <> ''),
  constraint publishing_validity_other check (by_item_id <> item_id),
  constraint publishing_validity_eyes check (confirmed_by <> recorded_by)
);
create unique index publishing_validity_once on publishing_validity
  (item_id, effect, on_day, coalesce(by_item_id, 0), basis);
create index publishing_validity_by on publishing_validity (by_item_id);
grant select, insert on publishing_interpretation to gongkai_app;
grant select, insert, update on publishing_interpretation_plan to gongkai_app;
grant select, insert on publishing_validity to gongkai_app;
grant update (confirmed_by, confirmed_at) on publishing_validity to gongkai_app;
