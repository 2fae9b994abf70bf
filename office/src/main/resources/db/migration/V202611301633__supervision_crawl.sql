-- 网站检查: which sites of a body may be read from outside, kept by its system administrator.
create table supervision_crawl_allowed (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  kind text not null check (kind in ('HOST', 'NETWORK')),
  -- host, with its port where it is not the usual one; or network/bits
  value text not null check (length(value) between 1 and 255),
  reason text not null check (length(reason) <= 200),
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  ended_on date
);
create unique index supervision_crawl_allowed_once on supervision_crawl_allowed (body_id, kind, value)
  where ended_on is null;
create table supervision_crawl_run (
  id bigint generated always as identity primary key,
  body_id bigint not null references bodies_body,
  start_url text not null,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'STOPPED', 'DONE', 'FAILED')),
  max_pages int not null check (max_pages between 1 and 20000),
  max_depth int not null check (max_depth between 0 and 20),
  max_bytes bigint not null check (max_bytes > 0),
  max_seconds int not null check (max_seconds > 0),
  delay_ms int not null check (delay_ms >= 0),
  stale_days int not null check (stale_days > 0),
  -- time worked on it so far
  spent_ms bigint not null default 0,
  -- why it ended before all was read
  cause text not null default '',
  stop_asked boolean not null default false,
  -- who works on it, until when nobody else does
  lease_until timestamptz,
  -- robots.txt as it was read, null before
  robots bytea,
  robots_status int,
  person_id bigint not null references bodies_person,
  entered_on date not null,
  at timestamptz not null,
  ended_at timestamptz
);
create index supervision_crawl_run_open on supervision_crawl_run (id) where state in ('QUEUED', 'RUNNING');
create table supervision_crawl_page (
  id bigint generated always as identity primary key,
  run_id bigint not null references supervision_crawl_run,
  url text not null,
  depth int not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'READ', 'FAILED', 'SKIPPED')),
  -- why it failed or was skipped
  cause text not null default '',
  status int,
  title text not null default '',
  bytes bigint not null default 0,
  -- newest date found on it
  dated_on date,
  constraint supervision_crawl_page_once unique (run_id, url)
);
create index supervision_crawl_page_waiting on supervision_crawl_page (run_id, depth, id) where state = 'WAITING';
create table supervision_crawl_link (
  page_id bigint not null references supervision_crawl_page,
  target_id bigint not null references supervision_crawl_page,
  primary key (page_id, target_id)
);
create index supervision_crawl_link_target on supervision_crawl_link (target_id);
create table supervision_crawl_finding (
  id bigint generated always as identity primary key,
  run_id bigint not null references supervision_crawl_run,
  page_id bigint not null references supervision_crawl_page,
  kind text not null,
  -- what was found; personal data masked
  words text not null
);
create index supervision_crawl_finding_run on supervision_crawl_finding (run_id);
grant select, insert, update on supervision_crawl_allowed, supervision_crawl_run, supervision_crawl_page to gongkai_app;
grant select, insert on supervision_crawl_link, supervision_crawl_finding to gongkai_app;
