-- Every item made from a report, and the version it was made from: until the item of a correction is public, the figures
-- of the one before are.
create table annualreport_publication (
  id bigint generated always as identity primary key,
  report_id bigint not null references annualreport_report,
  version_id bigint not null references annualreport_version,
  item_id bigint not null unique
);
create index annualreport_publication_report on annualreport_publication (report_id);
create index annualreport_publication_version on annualreport_publication (version_id);
insert into annualreport_publication (report_id, version_id, item_id)
  select id, item_version, item_id from annualreport_report where item_version is not null;
grant select, insert on annualreport_publication to gongkai_app;
grant select (id, report_id, version_id, item_id) on annualreport_publication to gongkai_portal;
revoke select (item_id, item_version) on annualreport_report from gongkai_portal;
alter table annualreport_publication enable row level security;
create policy office on annualreport_publication to gongkai_app using (true) with check (true);
create policy portal on annualreport_publication for select to gongkai_portal using (exists (
  select 1 from publishing_item i join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
  join catalogue_column c on c.id = i.column_id and c.block = 'reports'
  where i.id = annualreport_publication.item_id and i.state <> 'WITHDRAWN'));
drop policy portal on annualreport_report;
drop policy portal on annualreport_version;
create policy portal on annualreport_report for select to gongkai_portal using (exists (
  select 1 from annualreport_publication p where p.report_id = annualreport_report.id));
create policy portal on annualreport_version for select to gongkai_portal using (exists (
  select 1 from annualreport_publication p where p.version_id = annualreport_version.id));
