-- The public reads the standard catalogues in force and which columns answer to their rows; not who took them in, nor why
-- one was withdrawn.
grant select (id, body_id, field, title, state, day) on catalogue_batch to gongkai_portal;
grant select on catalogue_standard to gongkai_portal;
grant select (standard_id, body_id, column_id) on catalogue_assignment to gongkai_portal;

alter table catalogue_batch enable row level security;
alter table catalogue_standard enable row level security;
alter table catalogue_assignment enable row level security;
create policy office on catalogue_batch to gongkai_app using (true) with check (true);
create policy office on catalogue_standard to gongkai_app using (true) with check (true);
create policy office on catalogue_assignment to gongkai_app using (true) with check (true);
create policy portal on catalogue_batch for select to gongkai_portal using (state = 'IMPORTED');
create policy portal on catalogue_standard for select to gongkai_portal using (exists (
  select 1 from catalogue_batch b where b.id = batch_id));
create policy portal on catalogue_assignment for select to gongkai_portal using (exists (
  select 1 from catalogue_standard s where s.id = standard_id));

create constraint trigger portal_batch_change after update or delete on catalogue_batch
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_assignment_change after insert or update or delete on catalogue_assignment
  deferrable initially deferred for each row execute function portal_changed();
