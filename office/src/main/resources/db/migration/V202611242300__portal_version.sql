-- One number for everything the public's pages show: what is published, names of bodies and columns, the guide. A page
-- that was kept is made anew once it has moved. Counted at the end of a transaction, so that no lock on anything else is
-- waited for while this one is held.
create table portal_version (
  id boolean primary key default true check (id),
  number bigint not null
);
insert into portal_version (number) values (0);
create function portal_changed() returns trigger language plpgsql as $$
begin
  update portal_version set number = number + 1;
  return null;
end $$;
create constraint trigger portal_item_change after insert on publishing_change
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_column_change after insert or update or delete on catalogue_column
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_guide_change after insert on catalogue_guide_act
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_body_change after insert or update or delete on bodies_body
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_history_change after insert or update or delete on bodies_history
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_placement_change after insert or update or delete on channels_placement
  deferrable initially deferred for each row execute function portal_changed();
create constraint trigger portal_submission_change after insert or update or delete on channels_submission
  deferrable initially deferred for each row execute function portal_changed();
grant select, update on portal_version to gongkai_app;
