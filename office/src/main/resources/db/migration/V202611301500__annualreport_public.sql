-- 年报数据: the figures of published reports. The version an item was made from becomes public with the item; a later one,
-- of a correction that is on its way, does not.
alter table annualreport_report add column item_version bigint references annualreport_version;
update annualreport_report r set item_version = (select max(v.id) from annualreport_version v join annualreport_step s
  on s.report_id = v.report_id and s.edition = v.edition and s.action = 'PUBLISH'
  where v.report_id = r.id and v.accepted_at is not null)
  where item_id is not null;

-- the portal's own role sees those rows and no others, and not who wrote them
grant select (id, body_id, year, item_id, item_version) on annualreport_report to gongkai_portal;
grant select (id, report_id, json) on annualreport_version to gongkai_portal;
grant select (id, body_id, year, json, withdrawn_by) on annualreport_earlier to gongkai_portal;
alter table annualreport_report enable row level security;
alter table annualreport_version enable row level security;
alter table annualreport_earlier enable row level security;
create policy office on annualreport_report to gongkai_app using (true) with check (true);
create policy office on annualreport_version to gongkai_app using (true) with check (true);
create policy office on annualreport_earlier to gongkai_app using (true) with check (true);
create policy portal on annualreport_report for select to gongkai_portal using (item_version is not null and exists (
  select 1 from publishing_item i join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
  join catalogue_column c on c.id = i.column_id and c.block = 'reports'
  where i.id = annualreport_report.item_id and i.body_id = annualreport_report.body_id and i.state <> 'WITHDRAWN'));
create policy portal on annualreport_version for select to gongkai_portal using (exists (
  select 1 from annualreport_report r where r.item_version = annualreport_version.id));
-- an imported report is public while the column shows one of its year: the title says the year, else the day
create policy portal on annualreport_earlier for select to gongkai_portal using (withdrawn_by is null and exists (
  select 1 from publishing_item i join publishing_revision r on r.item_id = i.id and r.number = i.published_revision
  join catalogue_column c on c.id = i.column_id and c.block = 'reports'
  where i.body_id = annualreport_earlier.body_id and i.state <> 'WITHDRAWN'
  and annualreport_earlier.year = coalesce(substring(r.title from '(20[0-9]{2})[[:space:]]*年')::int,
    extract(year from i.published_on)::int - 1)));

create index annualreport_report_item on annualreport_report (item_id) where item_id is not null;
-- pages that were kept are made anew
create constraint trigger portal_report_change after update of item_version on annualreport_report
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_earlier_change after insert or update on annualreport_earlier
  deferrable initially deferred for each row execute function portal_changed();
