-- 代替: an item that takes the place of another; the other is taken down when this one is published.
create table publishing_replacement (
  item_id bigint primary key references publishing_item,
  by_item_id bigint not null unique references publishing_item,
  -- what changed and why, as the public reads it
  words text not null check (words <> ''),
  person_id bigint not null references bodies_person,
  at timestamptz not null,
  constraint publishing_replacement_other check (item_id <> by_item_id)
);
grant select, insert, update on publishing_replacement to gongkai_app;
grant select (item_id, by_item_id, words) on publishing_replacement to gongkai_portal;
alter table publishing_replacement enable row level security;
create policy office on publishing_replacement to gongkai_app using (true) with check (true);
create policy portal on publishing_replacement for select to gongkai_portal using (exists (
  select 1 from publishing_revision r where r.item_id = publishing_replacement.by_item_id));
