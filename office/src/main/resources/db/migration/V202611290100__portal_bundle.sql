-- 数据包: the bundles that this database has given out (an office) or taken in (a portal outside).
create table portal_bundle (
  direction text not null check (direction in ('OUT', 'IN')),
  -- an older one is never taken in after a newer
  number bigint not null,
  at timestamptz not null,
  sha256 text,
  primary key (direction, number),
  constraint portal_bundle_taken check (direction = 'OUT' or sha256 is not null)
);

-- of a submission the public learns that there was one and when it was adopted; of a placement not why it was taken back
revoke select on channels_submission, channels_placement from gongkai_portal;
grant select (id, body_id, submitted_on, adopted_on) on channels_submission to gongkai_portal;
grant select (id, channel_id, item_id, placed_on, address, withdrawn_on) on channels_placement to gongkai_portal;
