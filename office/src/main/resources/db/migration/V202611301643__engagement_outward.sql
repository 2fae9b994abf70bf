-- 向外的答复: what the sender of a message that was left on a portal outside may read there, sealed with a key made from the
-- secret that only the sender has. The office keeps the key sealed, to seal each later state.
create table engagement_outward (
  -- made from the secret, too: nobody finds the row without it
  locator text primary key check (length(locator) = 32),
  message_id bigint not null unique references engagement_message,
  key bytea not null,
  sealed bytea not null,
  at timestamptz not null
);
grant select, insert, update on engagement_outward to gongkai_app;
grant select (locator, sealed) on engagement_outward to gongkai_portal;
