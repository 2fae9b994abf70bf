-- The transaction of an entry, so that the sealer takes what is below the oldest running one and misses nothing.
-- What a person did is told by ids and names of fields: words of a case cannot get in.
alter table trail_entry
  add column xid xid8 not null default pg_current_xact_id(),
  add constraint trail_entry_thing_code check (thing ~ '^[a-z][a-z0-9-]{0,39}$'),
  add constraint trail_entry_action_code check (action ~ '^[a-z][a-z0-9_-]{0,39}$'),
  add constraint trail_entry_fields_names check (fields ~ '^[A-Za-z0-9_.:,/ -]*$' and length(fields) <= 400);
create index trail_entry_xid on trail_entry (xid, id);
create index trail_entry_body on trail_entry (body_id, id);

-- The chain: each hash covers the one before and the entry (docs/trail.md has the bytes).
create table trail_seal (
  seq bigint primary key check (seq > 0),
  entry_id bigint not null constraint trail_seal_once unique references trail_entry,
  hash bytea not null check (octet_length(hash) = 32)
);
-- The signed heads as they also stand in heads.log outside the database.
create table trail_head (
  number bigint primary key check (number > 0),
  line text not null
);
-- What the checks of the chain found; seq and code are empty where it was whole.
create table trail_check (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  sealed bigint not null,
  waiting bigint not null,
  heads bigint not null,
  code text,
  place bigint
);

-- Also against mistakes of the owner: nothing recorded is changed or removed.
create function trail_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only';
end $$;
create trigger trail_entry_append_only before update or delete or truncate on trail_entry
  for each statement execute function trail_refuse();
create trigger trail_seal_append_only before update or delete or truncate on trail_seal
  for each statement execute function trail_refuse();
create trigger trail_head_append_only before update or delete or truncate on trail_head
  for each statement execute function trail_refuse();
create trigger trail_check_append_only before update or delete or truncate on trail_check
  for each statement execute function trail_refuse();

create function trail_seal_next() returns trigger language plpgsql as $$
begin
  if new.seq <> (select coalesce(max(seq), 0) + 1 from trail_seal) then
    raise exception 'seal % is not the next one', new.seq;
  end if;
  return new;
end $$;
create trigger trail_seal_gapless before insert on trail_seal for each row execute function trail_seal_next();

-- The application sets neither the id nor the transaction of an entry.
revoke insert on trail_entry from gongkai_app;
grant insert (at, legal_day, person_id, body_id, thing, thing_id, action, fields) on trail_entry to gongkai_app;
grant select, insert on trail_seal, trail_head, trail_check to gongkai_app;
