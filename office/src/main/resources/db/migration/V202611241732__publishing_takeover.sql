-- 接收: the items of a site that was there before, taken over in one go and withdrawn in one go.
create table publishing_takeover (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  file_name text not null,
  state text not null check (state in ('PENDING', 'CONFIRMED', 'WITHDRAWN')),
  imported_by bigint not null references bodies_person,
  imported_at timestamptz not null,
  decided_by bigint references bodies_person,
  decided_at timestamptz,
  reason text not null default '',
  -- nothing becomes public by the hand of one person
  constraint publishing_takeover_eyes check (state <> 'CONFIRMED' or decided_by <> imported_by)
);
create table publishing_takeover_row (
  batch_id bigint not null references publishing_takeover,
  -- row of the sheet, counted as the sheet shows it
  number int not null,
  column_id bigint not null references catalogue_column,
  title text not null,
  document_no text not null,
  formed_on date not null,
  -- the day on which the old site published it; kept for ever
  published_on date not null,
  address text not null,
  index_no text not null,
  issuer text not null,
  summary text not null,
  source text not null,
  primary key (batch_id, number)
);
alter table publishing_item
  add column takeover_id bigint references publishing_takeover,
  add column original_address text;
create index publishing_item_takeover on publishing_item (takeover_id) where takeover_id is not null;
grant select, insert, update on publishing_takeover to gongkai_app;
grant select, insert on publishing_takeover_row to gongkai_app;
