-- 外网提交: what residents send to a portal that reaches no office comes in sealed, by package or by a folder.
create table inward_key (
  id text primary key,
  -- public half only, X.509; the private half is in a file of the office
  open bytea not null,
  at timestamptz not null
);
create table inward_submission (
  -- given by the portal; the same once more is the same
  id text primary key,
  number bigint generated always as identity unique,
  -- erased once it stands where it belongs
  sealed bytea,
  state text not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'REFUSED', 'UNREADABLE')),
  at timestamptz not null,
  constraint inward_submission_kept check (state = 'DELIVERED' or sealed is not null)
);
create index inward_submission_waiting on inward_submission (number) where state = 'WAITING';
-- What the resident is told: goes outward with the next bundle, and the sealed file outside goes with it.
create table inward_receipt (
  id text primary key,
  number text not null,
  at timestamptz not null
);
grant select, insert on inward_key, inward_receipt to gongkai_app;
grant select, insert, update on inward_submission to gongkai_app;
grant select on inward_key, inward_receipt to gongkai_portal;
