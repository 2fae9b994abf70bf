-- What stands around items on the public's pages: names of bodies and columns, the guide. A page that was kept is made
-- anew once this number or that of publishing_change has moved. Counted at the end of a transaction, so that no lock on
-- anything else is waited for while this one is held.
create table portal_surroundings (
  id boolean primary key default true check (id),
  number bigint not null
);
insert into portal_surroundings (number) values (0);
create function portal_surroundings_changed() returns trigger language plpgsql as $$
begin
  update portal_surroundings set number = number + 1;
  return null;
end $$;
create constraint trigger portal_column_change after insert or update or delete on catalogue_column
  deferrable initially deferred for each row execute function portal_surroundings_changed();
create constraint trigger portal_guide_change after insert on catalogue_guide_act
  deferrable initially deferred for each row execute function portal_surroundings_changed();
create constraint trigger portal_body_change after insert or update or delete on bodies_body
  deferrable initially deferred for each row execute function portal_surroundings_changed();
create constraint trigger portal_history_change after insert or update or delete on bodies_history
  deferrable initially deferred for each row execute function portal_surroundings_changed();
grant select, update on portal_surroundings to gongkai_app;
