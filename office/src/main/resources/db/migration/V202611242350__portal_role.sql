-- 门户单独运行: the process that serves only the public steps down to a role of its own, which reads published data and
-- nothing else, row by row: a draft, a withdrawn text or a withheld one is not there for it, whatever it asks.
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'gongkai_portal') then
    create role gongkai_portal nologin;
    execute format('grant gongkai_portal to %I', current_user);
  end if;
end $$;

grant usage on schema public to gongkai_portal;
grant select on bodies_body, bodies_history, catalogue_column, catalogue_guide, catalogue_guide_act, channels_channel,
  channels_placement, channels_submission, deadlines_layer, deadlines_change, publishing_attachment, publishing_change, publishing_change_head,
  publishing_interpretation, publishing_validity to gongkai_portal;
-- who drafted, which lane, why within the office, and what reviewers wrote are not for the public
grant select (id, body_id, column_id, state, version, index_no, published_on, published_at, published_revision,
  withdrawn_on, withdrawn_public_reason, original_address) on publishing_item to gongkai_portal;
grant select (item_id, number, column_id, title, document_no, html, at, version, kind, issuer, subject, genre, summary,
  formed_on, effective_on, expires_on, disclosure, ground, ground_words) on publishing_revision to gongkai_portal;
grant select (id, item_id, revision, action, legal_day, at) on publishing_step to gongkai_portal;
grant select (id, number, body_id, owner, owner_id, name, type, size, sha256, uploaded_by) on files_file to gongkai_portal;
-- so that it can tell whether the data are of its own version
do $$ begin
  if to_regclass('flyway_schema_history') is not null then
    grant select on flyway_schema_history to gongkai_portal;
  end if;
end $$;
-- what the portal itself keeps
do $$ declare kept text; begin
  for kept in select tablename from pg_tables where schemaname = 'public' and tablename like 'portal\_%' loop
    execute format('grant select on %I to gongkai_portal', kept);
  end loop;
end $$;

alter table publishing_item enable row level security;
alter table publishing_revision enable row level security;
alter table publishing_step enable row level security;
alter table publishing_attachment enable row level security;
alter table publishing_validity enable row level security;
alter table files_file enable row level security;
alter table catalogue_guide enable row level security;
create policy office on publishing_item to gongkai_app using (true) with check (true);
create policy office on publishing_revision to gongkai_app using (true) with check (true);
create policy office on publishing_step to gongkai_app using (true) with check (true);
create policy office on publishing_attachment to gongkai_app using (true) with check (true);
create policy office on publishing_validity to gongkai_app using (true) with check (true);
create policy office on files_file to gongkai_app using (true) with check (true);
create policy office on catalogue_guide to gongkai_app using (true) with check (true);
-- what was withdrawn answers with its day and its public reason
create policy portal on publishing_item for select to gongkai_portal using (published_revision is not null);
create policy portal on publishing_revision for select to gongkai_portal using (disclosure = 'ACTIVE' and exists (
  select 1 from publishing_item i where i.id = item_id and i.published_revision = number and i.state <> 'WITHDRAWN'));
create policy portal on publishing_step for select to gongkai_portal using (action in ('APPROVE', 'PUBLISH', 'WITHDRAW'));
create policy portal on publishing_attachment for select to gongkai_portal using (exists (
  select 1 from publishing_revision r where r.item_id = publishing_attachment.item_id and r.number = revision));
create policy portal on publishing_validity for select to gongkai_portal using (exists (
  select 1 from publishing_revision r where r.item_id = publishing_validity.item_id));
create policy portal on files_file for select to gongkai_portal using (exists (
  select 1 from publishing_attachment a where a.file_id = files_file.id));
create policy portal on catalogue_guide for select to gongkai_portal using (exists (
  select 1 from catalogue_guide_act a where a.guide_id = catalogue_guide.id and a.act = 'PUBLISH'));

-- the day of the last change of an item, for site maps
create index publishing_change_item on publishing_change (item_id, at);
