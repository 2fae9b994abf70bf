-- deadlines: notices that an office has taken beside those that come with the program. Kept as they were: a deadline of
-- the past can be explained by what was known then.
create table deadlines_layer (
  id bigint generated always as identity primary key,
  -- years that the notice covers officially; none for a local addition
  years int[] not null,
  recorded_at timestamptz not null,
  legal_day date not null,
  -- null: imported on the server's command line
  person_id bigint references bodies_person
);
create table deadlines_change (
  layer_id bigint not null references deadlines_layer,
  day date not null,
  off boolean not null,
  name text not null,
  source text not null,
  primary key (layer_id, day)
);
grant select, insert on deadlines_layer, deadlines_change to gongkai_app;
