-- 拟公开材料: records that are to go out with the answer of a request, wholly or in part (条例 第三十七条).
create table requests_original (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests_request,
  position int not null,
  -- as it was sent
  file_id uuid not null,
  -- its pages as PDF; the same file where a PDF was sent
  pages_id uuid not null,
  pages int not null,
  -- of what was sent, so that the same record is known again
  sha256 text not null,
  simplified boolean not null,
  added_by bigint not null references bodies_person,
  added_at timestamptz not null,
  removed_at timestamptz
);
create unique index requests_original_once on requests_original (request_id, sha256) where removed_at is null;
create index requests_original_same on requests_original (sha256);

-- withheld places, in percent of the page as it is looked at; taken away, never changed
create table requests_redaction (
  id bigint generated always as identity primary key,
  original_id bigint not null references requests_original,
  page int not null check (page > 0),
  x numeric(7, 4) not null,
  y numeric(7, 4) not null,
  w numeric(7, 4) not null,
  h numeric(7, 4) not null,
  ground text not null,
  -- proposed by screening, not drawn
  found boolean not null,
  made_by bigint not null references bodies_person,
  made_at timestamptz not null,
  removed_at timestamptz
);
create index requests_redaction_original on requests_redaction (original_id, page) where removed_at is null;

-- 公开件: each attempt with what the search for leaks said; only one that passed has a file
create table requests_released (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests_request,
  file_id uuid,
  -- digest of records, order and places it was made of
  made_of text not null,
  made_on date not null,
  made_by bigint not null references bodies_person,
  made_at timestamptz not null,
  pages int not null,
  places int not null,
  searched int not null,
  -- where something was found and what stays elsewhere and why, encrypted
  outcome bytea not null
);
create index requests_released_request on requests_released (request_id, id);
grant select, insert on requests_original, requests_redaction, requests_released to gongkai_app;
grant update (position, removed_at) on requests_original to gongkai_app;
grant update (removed_at) on requests_redaction to gongkai_app;
